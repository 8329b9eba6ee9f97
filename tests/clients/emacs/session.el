;;; session.el --- Ibid in Eglot, as its user calls it  -*- lexical-binding: t -*-

(load (getenv "IBID_CLIENT") nil t)
(require 'imenu)
(setq ibid-command (list (getenv "IBID_SERVER")))
(add-to-list 'auto-mode-alist '("\\.md\\'" . ibid-mode))

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

(defun hover-text ()
  (let (hover)
    (eglot-hover-eldoc-function (lambda (text &rest _) (setq hover (substring-no-properties text))))
    (await (lambda () hover))))

(defun act (beginning)
  "Apply the code action at point whose title begins so."
  (let (titles)
    (let ((last-nonmenu-event ?a)  ; by keys, not by the mouse
          (completing-read-function
           (lambda (_ choices &rest _)
             (setq titles (all-completions "" choices))
             (seq-find (lambda (title) (string-prefix-p beginning title)) titles))))
      (call-interactively #'eglot-code-actions))
    (check (format "offered: %s" beginning)
           (seq-some (lambda (title) (string-prefix-p beginning title)) titles) titles)))

(defun codes ()
  (sort (mapcar (lambda (one) (flymake-diagnostic-text one)) (flymake-diagnostics)) #'string<))

(defun session ()
  (let ((eglot-sync-connect t) (eglot-autoshutdown nil) (eglot-confirm-server-edits nil)
        (xref-auto-jump-to-first-xref t)
        (eglot-workspace-configuration '(:ibid (:formatting t)))
        (file (expand-file-name "chapters/1.md" (getenv "IBID_EDITION"))))
    (find-file file)
    (call-interactively #'eglot)
    (check "attached" (eglot-managed-p))
    (check "flymake shows the finding"
           (await (lambda () (seq-some (lambda (text) (string-search "No note 9" text)) (codes))))
           (codes))

    (find-place "[^4]")
    (call-interactively #'xref-find-definitions)
    (check "from a marker to its note" (string-prefix-p "[^4]: E. H. Carr" (here)) (here))
    (call-interactively #'xref-find-definitions)
    (check "and back" (string-prefix-p "Petrograd" (here)) (here))
    (find-place "Ibid")
    (call-interactively #'xref-find-definitions)
    (check "from an Ibid. to what it leans on" (string-prefix-p "[^1]: " (here)) (here))

    (find-place "Ibid")
    (call-interactively #'eglot-find-declaration)
    (check "from an Ibid. to the end of its chain" (string-prefix-p "[^1]: " (here)) (here))
    (call-interactively #'eglot-find-typeDefinition)
    (check "from a citation to its entry" (string-search "serge1963" (here)) (here))
    (find-file file)

    (find-place "Ibid")
    (check "hover tells the source" (string-search "Memoirs of a Revolutionary" (or (hover-text) ""))
           (hover-text))
    (let ((found (xref-backend-references 'eglot (xref-backend-identifier-at-point 'eglot))))
      (check "references: each citation of the work" (>= (length found) 2) (length found)))
    (let ((index (format "%S" (imenu--make-index-alist t))))
      (check "imenu has the outline" (and (string-search "Arrival" index)
                                          (string-search "The Interregnum" index)) index))
    (let ((found (xref-backend-apropos 'eglot "interreg")))
      (check "works of the edition" (>= (length found) 1) found))

    (find-place "[^4]")
    (act "Renumber")
    (check "the series is renumbered with its notes"
           (and (holds "Asked.[^3] Nothing.[^4]") (holds "[^3]: E. H. Carr")) (buffer-string))
    (undo-boundary)
    (find-place "Nothing")
    (act "Insert note")
    (check "a note is inserted" (holds "[^4]: ") (buffer-string))

    (find-place "(#arrival).")
    (end-of-line)
    (insert " See @carr")
    (let* ((offer (eglot-completion-at-point))
           (found (all-completions (buffer-substring (nth 0 offer) (nth 1 offer)) (nth 2 offer))))
      (check "a key is completed" (seq-some (lambda (one) (string-search "carr1954" one)) found) found))

    (revert-buffer t t)
    (find-place "(2.md).")
    (end-of-line)
    (insert " New[^")
    (let* ((offer (eglot-completion-at-point))
           (found (all-completions "" (nth 2 offer)))
           (new (seq-find (lambda (one) (equal "10" (substring-no-properties one))) found)))
      (check "a new note is offered" new found)
      (delete-region (nth 0 offer) (nth 1 offer))
      (insert new)
      (funcall (plist-get (nthcdr 3 offer) :exit-function) new 'finished)
      (check "and comes with its definition" (and (holds "New[^10]") (holds "\n[^10]: ")) (buffer-string)))

    (set-buffer-modified-p nil)
    (revert-buffer t t)
    (find-place "[^4]: ")
    (backward-char 2)
    (eglot-rename "7")
    (check "a note has another label" (and (holds "Asked.[^7]") (holds "[^7]: E. H. Carr")) (buffer-string))

    (find-place "Ibid")
    (eglot-find-implementation)
    (check "to where the work is cited in full" (string-prefix-p "[^1]: " (here)) (here))

    (find-place "[^2]: ")
    (beginning-of-line)
    (insert "\n\n")
    (check "blank lines too many" (holds "p. 70.\n\n\n\n[^2]"))
    (eglot-format-buffer)
    (check "formatted" (holds "p. 70.\n\n[^2]") (buffer-string))

    (set-buffer-modified-p nil)
    (eglot-shutdown (eglot-current-server))))

(condition-case err (session)
  (error (check "ran through" nil (error-message-string err))))
(kill-emacs (if failed 1 0))
;;; session.el ends here
