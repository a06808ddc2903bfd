package label

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ast/edge"

	"github.com/mapperlint/mapperlint/internal/hoist/form"
	"github.com/mapperlint/mapperlint/internal/naming"
)

// vagueResults are names of results that say how they were found, not what they are.
var vagueResults = map[string]bool{
	"index": true, "indexes": true, "indices": true, "idx": true, "loc": true, "locs": true, "positions": true,
	"match": true, "matches": true, "matched": true, "submatch": true, "submatches": true, "results": true,
	"parts": true, "found": true, "tokens": true, "groups": true, "line": true, "lines": true, "text": true, "string": true, "str": true,
	"regex": true, "regexp": true, "re": true, "pattern": true, "strings": true, "values": true, "list": true, "name": true, "names": true, "output": true, "fields": true, "words": true, "args": true, "params": true,
}

// vagueResult reports whether a name says how a result was found, one or several.
func vagueResult(name string) bool {
	name = strings.ToLower(name)
	return vagueResults[name] || vagueResults[strings.TrimSuffix(name, "s")]
}

// receives returns what an assignment defines or sets first, if it is a variable of the
// function: lang = re.FindString(lang).
func (p *Namer) receives(as *ast.AssignStmt) *ast.Ident {
	id, ok := as.Lhs[0].(*ast.Ident)
	if !ok || as.Tok == token.DEFINE {
		return id
	}
	if v, ok := p.info.Uses[id].(*types.Var); !ok || as.Tok != token.ASSIGN || v.Parent() == p.pkg.Pkg.Scope() {
		return nil
	}
	return id
}

// resultWord names the variable that gets the result of the only use, where
// the instance is used once: baseURL := re.FindString(s).
func (p *Namer) resultWord(prop *form.Proposal) string {
	uses, all := p.uses(prop)
	if len(uses) != 1 || !all || !uses[0].finds() {
		return ""
	}
	call := uses[0].call
	if call.ParentEdgeKind() == edge.IndexExpr_X { // what a group of it matches
		call = call.Parent()
	}
	var id *ast.Ident
	switch call.ParentEdgeKind() {
	case edge.AssignStmt_Rhs:
		id = p.receives(call.Parent().Node().(*ast.AssignStmt))
	case edge.KeyValueExpr_Value: // Token: re.FindString(s)
		id, _ = call.Parent().Node().(*ast.KeyValueExpr).Key.(*ast.Ident)
	}
	if id == nil {
		return ""
	}
	words := naming.Words(naming.Exported(naming.Camel(id.Name)))
	if n := len(words); n > 1 && vagueResult(words[n-1]) { // sidRegexp, of sidMatch
		if words = words[:n-1]; n == 2 && vagueResult(words[0]) { // matchStrings
			return ""
		}
	} else if !good(naming.Camel(id.Name)) || vagueResult(naming.Camel(id.Name)) {
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
