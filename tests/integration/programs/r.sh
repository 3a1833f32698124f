# R: vectors large and small from malloc, its collector, linear algebra by BLAS, strings, text files.
set -euo pipefail
cat > a.R <<'E'
x <- (1:200000 * 48271) %% 65537
print(sum(sort(x)[seq(1, 200000, 777)]))
m <- matrix(x[1:40000] / 65537, 200); s <- solve(m + diag(200) * 300)
cat(sprintf("%.6f %.6f\n", sum(s), sum((m %*% s)^2)))
l <- lapply(1:3000, function(i) paste(rep(letters[i %% 26 + 1], i %% 50), collapse = ""))
print(nchar(paste(unlist(l), collapse = "")))
d <- data.frame(a = x[1:5000], b = factor(x[1:5000] %% 7))
print(aggregate(a ~ b, d, sum)); write.csv(d, "d.csv"); print(identical(dim(read.csv("d.csv")), c(5000L, 3L)))
for (i in 1:30) invisible(gc(full = TRUE)); e <- new.env()
for (i in 1:20000) assign(paste0("k", i %% 5003), numeric(i %% 100), envir = e); print(length(ls(e)))
print(coef(lm(a ~ b, d))); con <- gzfile("o.rds"); saveRDS(l, con); close(con)
print(identical(readRDS("o.rds"), l)); quit(status = 3)
E
R --vanilla --slave -f a.R || echo "status $?"
