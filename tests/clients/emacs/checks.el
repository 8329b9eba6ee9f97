;;; checks.el --- what the sessions in Emacs share: conditions, places, code actions  -*- lexical-binding: t -*-

(defvar failed nil)
(defun check (what ok &optional got)
  (unless ok (setq failed t))
  (princ (format "%s%s%s\n" (if ok "ok      " "FAILED  ") what (if (or ok (not got)) "" (format ": %S" got)))))

(defun await (f)
  "Handle events until F is true, twenty seconds at most; return what it gives."
  (let ((deadline (+ (float-time) (if failed 2 20))) result)
    (while (and (not (setq result (funcall f))) (< (float-time) deadline))
      (accept-process-output nil 0.02))
    result))

(defun find-place (text)
  "Point into the first TEXT of the buffer."
  (goto-char (point-min))
  (search-forward text)
  (backward-char))

(defun here () (buffer-substring (line-beginning-position) (line-end-position)))
(defun holds (text) (save-excursion (goto-char (point-min)) (search-forward text nil t)))

(defun act (command beginning)
  "Apply by COMMAND the code action at point whose title begins with BEGINNING."
  (let (titles)
    (let ((last-nonmenu-event ?a)  ; by keys, not by the mouse
          (completing-read-function
           (lambda (_ choices &rest _)
             (setq titles (all-completions "" choices))
             (seq-find (lambda (title) (string-prefix-p beginning title)) titles))))
      (call-interactively command))
    (check (format "offered: %s" beginning)
           (seq-some (lambda (title) (string-prefix-p beginning title)) titles) titles)))

(defun codes ()
  "What Flymake shows."
  (sort (mapcar (lambda (one) (flymake-diagnostic-text one)) (flymake-diagnostics)) #'string<))

(defun run-checks (session)
  "Run SESSION, and end Emacs with its outcome."
  (condition-case err (funcall session)
    (error (check "ran through" nil (error-message-string err))))
  (kill-emacs (if failed 1 0)))

;;; checks.el ends here
