# Satisfiability over integers, bit vectors, arrays and quantifiers; many small blocks.
set -euo pipefail
awk 'BEGIN { n = 9; for (i = 0; i < n; i++) {
        printf "(declare-const q%d Int)\n", i;
        printf "(assert (and (>= q%d 1) (<= q%d %d)))\n", i, i, n }
    for (i = 0; i < n; i++) for (j = i + 1; j < n; j++) {
        printf "(assert (not (= q%d q%d)))\n", i, j;
        printf "(assert (not (= (- q%d q%d) %d)))\n", i, j, j - i;
        printf "(assert (not (= (- q%d q%d) %d)))\n", j, i, j - i }
    print "(check-sat)\n(get-model)" }' > queens.smt2
z3 -T:60 queens.smt2
cat > mul.smt2 <<'SMT'
(declare-const a (_ BitVec 24)) (declare-const b (_ BitVec 24))
(assert (= (bvmul a b) #x038e83)) (assert (bvugt a #x000001)) (assert (bvugt b #x000001))
(assert (bvult a #x001000)) (assert (bvult b #x001000))
(check-sat) (get-model)
(declare-const m (Array Int Int))
(assert (forall ((i Int)) (=> (> i 0) (> (select m i) (select m (- i 1))))))
(assert (< (select m 50) (select m 3))) (check-sat)
SMT
z3 -T:60 mul.smt2
echo '(assert' | z3 -in || echo "status $?"
