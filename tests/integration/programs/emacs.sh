# Emacs in batch: its collector finds its blocks by the addresses that malloc gave; bytecode, text,
# regular expressions, child processes.
set -euo pipefail
cat > a.el <<'EL'
;;; -*- lexical-binding: t -*-
(let ((table (make-hash-table :test 'equal)) (x 1))
  (dotimes (i 40000)
    (setq x (% (+ (* x 1103515245) 12345) 2147483648))
    (push (make-string (% i 30) ?z) (gethash (format "k%d" (% x 5003)) table)))
  (garbage-collect)
  (let (keys) (maphash (lambda (k v) (push (format "%s %d" k (length v)) keys)) table)
    (message "%s" (md5 (mapconcat #'identity (sort keys #'string<) "\n")))))
(with-temp-buffer
  (dotimes (i 20000) (insert (format "line %d of %s\n" i (make-string (% i 50) ?q))))
  (goto-char (point-min))
  (while (re-search-forward "line \\([0-9]*\\)5 of" nil t) (replace-match "LINE \\1"))
  (sort-lines nil (point-min) (point-max))
  (message "%d %s" (buffer-size) (md5 (current-buffer)))
  (shell-command-on-region (point-min) (point-max) "sort -r | head -n 2" t t)
  (message "%s" (md5 (buffer-string))))
(message "%s" (md5 (json-serialize (vconcat (number-sequence 1 5000)))))
(message "%s" (equal (read (prin1-to-string (number-sequence 1 5000))) (number-sequence 1 5000)))
(kill-emacs 6)
EL
emacs --batch -Q -l a.el 2>&1 || echo "status $?"
emacs --batch -Q -f batch-byte-compile a.el 2>&1 || echo "status $?"
