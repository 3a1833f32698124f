# SBCL: a core mapped at a fixed address and a collector of its own; aliens come from malloc.
set -euo pipefail
cat > a.lisp <<'L'
(defun work (n)
  (let ((table (make-hash-table :test 'equal)) (x 1))
    (dotimes (i n (hash-table-count table))
      (setf x (mod (+ (* x 1103515245) 12345) 2147483648))
      (push (make-string (mod i 30)) (gethash (format nil "k~d" (mod x 5003)) table)))))
(format t "~a~%" (work 50000))
(gc :full t)
(format t "~a~%" (sort (mapcar #'sb-thread:join-thread
  (loop for k from 1 to 4 collect (let ((k k)) (sb-thread:make-thread (lambda () (work (* k 5000))))))) #'<))
(let ((blocks (loop for i from 1 to 20000 collect (let ((a (sb-alien:make-alien (sb-alien:unsigned 8) (1+ (mod i 900)))))
    (setf (sb-alien:deref a 0) (mod i 251)) (cons i a)))))
  (format t "~a~%" (loop for (i . a) in blocks count (= (sb-alien:deref a 0) (mod i 251)) do (sb-alien:free-alien a))))
(format t "~a~%" (mod (apply #'* (loop for i from 1 to 900 collect i)) 1000003))
(sb-ext:exit :code 5)
L
sbcl --noinform --no-userinit --no-sysinit --disable-debugger --load a.lisp || echo "status $?"
