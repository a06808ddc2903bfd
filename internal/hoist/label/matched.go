package label

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"strings"

	"github.com/mapperlint/mapperlint/internal/hoist/form"
	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/naming"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// vagueTexts are names of variables that say that they hold a text, and not of what.
var vagueTexts = map[string]bool{
	"text": true, "string": true, "content": true, "contents": true, "line": true, "source": true, "html": true, "param": true, "params": true,
	"message": true, "output": true, "response": true, "token": true, "word": true, "field": true, "part": true, "query": true, "stdout": true,
	"stderr": true, "buffer": true, "bytes": true, "args": true, "name": true, "this": true, "resp": true, "payload": true, "current": true,
	"path": true, "value": true, "body": true, "data": true, "input": true, "str": true, "raw": true, "msg": true, "prefix": true, "suffix": true, "remaining": true, "rest": true,
}

// vagueText reports whether a name says that a variable holds a text, or what was done to
// that: trimmed.
func vagueText(name string) bool {
	return vagueTexts[name] || len(name) > 5 && strings.HasSuffix(name, "ed")
}

// matchedWord returns what a regular expression is put to, where all uses say the
// same: email, of MatchString(user.Email).
func (p *Namer) matchedWord(prop *form.Proposal) string {
	uses, all := p.uses(prop)
	if !all {
		return ""
	}
	found := ""
	for _, u := range uses {
		if u.text == nil || !u.finds() {
			return ""
		}
		word := p.nameOf(prop.Slice.Site, u.text)
		if word == "" || found != "" && found != word {
			return ""
		}
		found = word
	}
	return found
}

// nameOf names a text: the field or variable that holds it, the key that gets it of a
// form, what it is trimmed of.
func (p *Namer) nameOf(s *site.Site, e ast.Expr) string {
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		v, ok := p.info.Uses[e].(*types.Var)
		if !ok || v.IsField() {
			return ""
		}
		if good(naming.Camel(e.Name)) && !vagueText(e.Name) {
			return naming.Exported(naming.Camel(e.Name))
		}
		if value := p.valueOf(s, v); value != nil {
			return p.nameOf(s, value)
		}
	case *ast.SelectorExpr:
		if sel := p.info.Selections[e]; sel != nil && sel.Kind() == types.FieldVal && len(e.Sel.Name) > 2 && (e.Sel.Name == "Name" || !vagueText(strings.ToLower(e.Sel.Name))) {
			return e.Sel.Name
		}
	case *ast.CallExpr:
		if tv := p.info.Types[e.Fun]; len(e.Args) == 1 && tv.IsType() {
			return p.nameOf(s, e.Args[0])
		}
		if len(e.Args) > 0 {
			if word := p.wordOf(e.Args[0]); word != "" {
				return naming.Exported(word)
			}
			return p.nameOf(s, e.Args[0])
		}
	}
	return ""
}

// valueOf returns what a variable of the function is defined as, if it is assigned once,
// and of what it is not made itself.
func (p *Namer) valueOf(s *site.Site, v *types.Var) ast.Expr {
	var value ast.Expr
	n := 0
	for c := range s.Decl.Preorder((*ast.AssignStmt)(nil)) {
		as := c.Node().(*ast.AssignStmt)
		for i, lhs := range as.Lhs {
			id, ok := lhs.(*ast.Ident)
			if !ok || p.info.ObjectOf(id) != types.Object(v) {
				continue
			}
			if n++; as.Tok == token.DEFINE && p.info.Defs[id] != nil && len(as.Lhs) == len(as.Rhs) {
				value = as.Rhs[i]
			}
		}
	}
	if n != 1 {
		return nil
	}
	return value
}

// onlyFirst reports whether a function takes nothing but the first of what a call
// returns, whose number it may ask for.
func (p *Namer) onlyFirst(s *site.Site, call *ast.CallExpr) bool {
	var result types.Object
	for c := range s.Decl.Preorder((*ast.AssignStmt)(nil)) {
		if as := c.Node().(*ast.AssignStmt); len(as.Lhs) == 1 && as.Rhs[0] == ast.Expr(call) {
			if id, ok := as.Lhs[0].(*ast.Ident); ok {
				result = p.info.Defs[id]
			}
		}
	}
	if result == nil {
		return false
	}
	for c := range s.Decl.Preorder((*ast.Ident)(nil)) {
		if p.info.Uses[c.Node().(*ast.Ident)] != result {
			continue
		}
		switch user := c.Parent().Node().(type) {
		case *ast.IndexExpr:
			if n := p.info.Types[user.Index].Value; n == nil || constant.Sign(n) != 0 {
				return false
			}
		case *ast.CallExpr:
			if !typ.CallsBuiltin(p.info, user, "len") {
				return false
			}
		default:
			return false
		}
	}
	return true
}
