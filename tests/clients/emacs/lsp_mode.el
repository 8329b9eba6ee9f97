;;; lsp_mode.el --- Ibid in lsp-mode, as its user calls it  -*- lexical-binding: t -*-

(load (getenv "IBID_CLIENT") nil t)
(load (expand-file-name "checks" (file-name-directory load-file-name)) nil t)
(require 'lsp-mode)
(require 'lsp-diagnostics)
(require 'lsp-completion)
(require 'imenu)
(require 'xref)
(setq ibid-command (list (getenv "IBID_SERVER"))
      ibid-lsp-settings '(:formatting t)
      lsp-diagnostics-provider :flymake
      lsp-auto-execute-action nil
      lsp-enable-file-watchers nil
      lsp-enable-snippet nil)

(defun open-chapter (file)
  "Visit FILE, with the hook of the README; it is not put off until the keyboard rests."
  (cl-letf (((symbol-function 'lsp-deferred) #'lsp))
    (add-hook 'markdown-mode-hook #'ibid-lsp-ensure)
    (find-file file)))

(defun hover-text ()
  (lsp-describe-thing-at-point)
  (with-current-buffer "*lsp-help*" (buffer-string)))

(defun offers ()
  "What is offered for completion at point, and how it is put in."
  (let ((offer (lsp-completion-at-point)))
    (cons (all-completions (buffer-substring (nth 0 offer) (point)) (nth 2 offer)
                           (plist-get (nthcdr 3 offer) :predicate))
          offer)))

(defun moves ()
  (find-place "[^4]")
  (call-interactively #'lsp-find-definition)
  (check "from a marker to its note" (string-prefix-p "[^4]: E. H. Carr" (here)) (here))
  (call-interactively #'lsp-find-definition)
  (check "and back" (string-prefix-p "Petrograd" (here)) (here))
  (find-place "Ibid")
  (let ((xref-prompt-for-identifier nil)) (call-interactively #'xref-find-definitions))
  (check "by the keys of Emacs, too" (string-prefix-p "[^1]: " (here)) (here))
  (find-place "Ibid")
  (call-interactively #'lsp-find-implementation)
  (check "to where the work is cited in full" (string-prefix-p "[^1]: " (here)) (here))
  (call-interactively #'lsp-find-type-definition)
  (check "from a citation to its entry" (string-search "serge1963" (here)) (here)))

(defun looks ()
  (find-place "Ibid")
  (check "hover tells the source" (string-search "Memoirs of a Revolutionary" (hover-text)) (hover-text))
  (let ((found (xref-backend-references 'xref-lsp (xref-backend-identifier-at-point 'xref-lsp))))
    (check "references: each citation of the work" (>= (length found) 2) (length found)))
  (let ((index (format "%S" (imenu--make-index-alist t))))
    (check "imenu has the outline" (and (string-search "Arrival" index)
                                        (string-search "The Interregnum" index)) index)))

(defun edits (file)
  (find-place "[^4]")
  (act #'lsp-execute-code-action "Renumber")
  (check "the series is renumbered with its notes"
         (and (holds "Asked.[^3] Nothing.[^4]") (holds "[^3]: E. H. Carr")) (buffer-string))
  (find-place "[^3]: ")
  (backward-char 2)
  (lsp-rename "7")
  (check "a note has another label" (and (holds "Asked.[^7]") (holds "[^7]: E. H. Carr")) (buffer-string))
  (find-place "(#arrival).")
  (end-of-line)
  (insert " See @carr")
  (let ((found (car (offers))))
    (check "a key is completed" (seq-some (lambda (one) (string-search "carr1954" one)) found) found))
  (insert "1954\n\n")
  (find-place "[^2]: ")
  (beginning-of-line)
  (insert "\n\n")
  (check "blank lines too many" (holds "p. 70.\n\n\n\n[^2]"))
  (lsp-format-buffer)
  (check "formatted, as the settings have it" (holds "p. 70.\n\n[^2]") (buffer-string)))

(defun session ()
  (let ((xref-auto-jump-to-first-xref t)
        (file (expand-file-name "chapters/1.md" (getenv "IBID_EDITION"))))
    (open-chapter file)
    (check "attached in the hook" (and (lsp-workspaces) lsp-mode))
    (check "at the folder of the edition"
           (equal (file-truename (lsp-workspace-root)) (file-truename (getenv "IBID_EDITION")))
           (lsp-workspace-root))
    (check "flymake shows the finding"
           (await (lambda () (seq-some (lambda (text) (string-search "No note 9" text)) (codes))))
           (codes))
    (moves)
    (find-file file)
    (looks)
    (edits file)
    (set-buffer-modified-p nil)))

(run-checks #'session)
;;; lsp_mode.el ends here
