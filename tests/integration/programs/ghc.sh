# Haskell's compiler and a program of it: a run-time system with its own heap, threads, large output.
set -euo pipefail
cat > A.hs <<'HS'
import qualified Data.Map.Strict as M
import Control.Concurrent
import Control.Monad
import Foreign.Marshal.Alloc
import Foreign.Storable
main :: IO ()
main = do
  let m = M.fromListWith (+) [((i * 7919) `mod` 5003, i) | i <- [1 .. 100000 :: Int]]
  print (M.size m, M.foldl' (+) 0 m)
  vs <- forM [1 .. 4] $ \k -> do
    v <- newEmptyMVar
    _ <- forkIO (putMVar v $! sum [x * k `mod` 17 | x <- [1 .. 50000 :: Int]])
    return v
  mapM takeMVar vs >>= print
  ps <- forM [1 .. 5000 :: Int] $ \i -> do { p <- mallocBytes (8 + i `mod` 900); poke p i; return p }
  xs <- forM ps $ \p -> do { x <- peek p; free p; return x }
  print (sum xs)
HS
ghc -O -threaded -rtsopts A.hs > log || { cat log; exit 1; }
./A +RTS -N2
./A +RTS -N2 -A64k -G3
