package mapperlint

import (
	"go/ast"
	"strings"

	"golang.org/x/tools/go/ast/inspector"
)

// remarks are the comments of a file that may be for a linter: they have "lint" in
// them, as all have by which somebody speaks to this one, or disagrees with it. Most
// packages have none, and their comments are looked at once.
type remarks struct {
	file *ast.File
	list []remark
}

// A remark is one of them, and the group in which it stands.
type remark struct {
	*ast.Comment
	group *ast.CommentGroup
}

// readRemarks returns the remarks of those files that have any.
func readRemarks(files []inspector.Cursor) []remarks {
	var all []remarks
	for _, c := range files {
		file := c.Node().(*ast.File)
		var list []remark
		for _, group := range file.Comments {
			for _, comment := range group.List {
				if strings.Contains(comment.Text, "lint") {
					list = append(list, remark{comment, group})
				}
			}
		}
		if len(list) > 0 {
			all = append(all, remarks{file, list})
		}
	}
	return all
}
