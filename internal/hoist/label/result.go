package label

import (
	"go/ast"
	"go/token"
	"strings"

	"golang.org/x/tools/go/ast/edge"

	"github.com/mapperlint/mapperlint/internal/hoist/form"
	"github.com/mapperlint/mapperlint/internal/naming"
)

// vagueResults are names of results that say how they were found, not what they are.
var vagueResults = map[string]bool{
	"index": true, "indexes": true, "indices": true, "idx": true, "loc": true, "locs": true, "positions": true,
	"match": true, "matches": true, "matched": true, "submatch": true, "submatches": true, "subMatches": true, "results": true,
	"parts": true, "found": true, "tokens": true, "groups": true, "line": true, "lines": true, "text": true, "string": true,
	"regex": true, "regexp": true, "re": true, "pattern": true, "strings": true, "values": true, "list": true, "name": true, "names": true, "output": true, "fields": true, "words": true,
}

// resultWord names the variable that gets the result of the only use, where
// the instance is used once: baseURL := re.FindString(s).
func (p *Namer) resultWord(prop *form.Proposal) string {
	c := prop.Slice.Site.Value
	if v := prop.Slice.Site.Local; v != nil {
		uses := prop.Slice.Uses(v)
		if len(uses) != 1 {
			return ""
		}
		c = uses[0]
	}
	if c.ParentEdgeKind() != edge.SelectorExpr_X || c.Parent().ParentEdgeKind() != edge.CallExpr_Fun || !finds(c.Parent().Node().(*ast.SelectorExpr).Sel.Name) {
		return ""
	}
	call := c.Parent().Parent()
	if call.ParentEdgeKind() == edge.IndexExpr_X { // what a group of it matches
		call = call.Parent()
	}
	var id *ast.Ident
	switch call.ParentEdgeKind() {
	case edge.AssignStmt_Rhs:
		if as := call.Parent().Node().(*ast.AssignStmt); as.Tok == token.DEFINE {
			id, _ = as.Lhs[0].(*ast.Ident)
		}
	case edge.KeyValueExpr_Value: // Token: re.FindString(s)
		id, _ = call.Parent().Node().(*ast.KeyValueExpr).Key.(*ast.Ident)
	}
	if id == nil {
		return ""
	}
	words := naming.Words(naming.Exported(naming.Camel(id.Name)))
	if n := len(words); n > 1 && vagueResults[strings.ToLower(words[n-1])] { // sidRegexp, of sidMatch
		words = words[:n-1]
	} else if !good(naming.Camel(id.Name)) || vagueResults[naming.Camel(id.Name)] {
		return ""
	}
	if len(words) > 1 && (words[0] == "Has" || words[0] == "Is") { // upperRegexp, of hasUpper
		words = words[1:]
	}
	if name := strings.Join(words, ""); len(name) > 1 && name != "Valid" {
		return name
	}
	return ""
}
