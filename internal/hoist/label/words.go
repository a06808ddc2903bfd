package label

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"path"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/tools/go/ast/edge"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/hoist/code"
	"github.com/mapperlint/mapperlint/internal/hoist/comment"
	"github.com/mapperlint/mapperlint/internal/hoist/form"
	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/naming"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// argumentWord returns a short word that the constructor gets as its first
// argument: "json", "db". One of many equals, as of strings.NewReplacer, tells
// nothing.
func (p *Namer) argumentWord(s *site.Site) string {
	call, ok := s.Build.At.Node().(*ast.CallExpr)
	if !ok || len(call.Args) == 0 {
		return ""
	}
	if sig, ok := p.info.TypeOf(call.Fun).(*types.Signature); ok && sig.Variadic() && sig.Params().Len() == 1 && len(call.Args) > 1 {
		return ""
	}
	return p.wordOf(call.Args[0])
}

// constructorWord returns what the name of a constructor says beside the kind, where
// it is that of a thing: Strict, of StrictPolicy, and nothing of NewPolicy, but YAML of
// NewYAMLSerializer.
func (p *Namer) constructorWord(s *site.Site, noun string) string {
	name := s.Build.Constructor.Name
	words := naming.Words(name[strings.LastIndex(name, ".")+1:])
	if len(words) == 3 && words[2] == noun && formats[strings.ToLower(words[1])] {
		return words[1]
	}
	if len(words) < 2 || words[len(words)-1] != noun || comment.Makes(strings.ToLower(words[0])) || naming.IsVerb(words[0]) {
		return ""
	}
	return strings.Join(words[:len(words)-1], "")
}

// textWord returns the word for what the text is about, by its name, that is compiled:
// email, of MustCompile(emailPattern).
func (p *Namer) textWord(s *site.Site) string {
	call, ok := s.Build.At.Node().(*ast.CallExpr)
	if !ok || s.Build.Entry.Group != catalogue.Compiled || len(call.Args) == 0 || len(call.Args) > 1 && p.pattern(s) == "" || !typ.IsBasic(p.info.TypeOf(call.Args[0])) {
		return ""
	}
	id, ok := ast.Unparen(call.Args[0]).(*ast.Ident)
	if !ok {
		return ""
	}
	words := naming.Words(naming.Exported(naming.Camel(id.Name)))
	words = slices.DeleteFunc(words, func(w string) bool { return texts[strings.ToLower(strings.TrimRight(w, "0123456789"))] }) // pattern2
	if word := strings.Join(words, ""); len(word) > 2 {
		return word
	}
	return ""
}

// nameOfText reports whether a name is that of a text which the instance is made of, but
// for capitals and what a pattern is called: pageTemplate, of Parse(PageTemplate), is read
// as that, and so is tagRegexp, of MustCompile(tagRegex). A local that nothing else reads
// goes with it.
func (p *Namer) nameOfText(s *site.Site, name string) bool {
	same := func(name string) string { return strings.ReplaceAll(strings.ToLower(name), "regexp", "regex") }
	call, ok := s.Build.At.Node().(*ast.CallExpr)
	return ok && slices.ContainsFunc(call.Args, func(arg ast.Expr) bool {
		id, ok := ast.Unparen(arg).(*ast.Ident)
		return ok && typ.IsBasic(p.info.TypeOf(id)) && same(naming.Camel(id.Name)) == same(name) && !p.onlyReadHere(id)
	})
}

// onlyReadHere reports whether id is all that reads a local variable.
func (p *Namer) onlyReadHere(id *ast.Ident) bool {
	v, ok := p.info.Uses[id].(*types.Var)
	return ok && !v.IsField() && !funcs.IsGlobal(v) && len(p.pkg.Mentions(v)) == 2
}

// shorts are short for kinds, for what has its text beside it under the long one.
var shorts = map[string]string{"Regexp": "Re", "Template": "Tmpl"}

// texts are words that say that something is a text, and not of what.
var texts = map[string]bool{
	"regex": true, "regexp": true, "re": true, "reg": true, "rx": true, "pattern": true, "patterns": true, "expr": true, "expression": true,
	"template": true, "tmpl": true, "tpl": true, "text": true, "txt": true, "str": true, "string": true, "source": true, "src": true,
	"schema": true, "query": true, "raw": true, "const": true, "default": true,
}

// fileWord returns the word for the only file that the constructor reads: email, of
// ParseFS(files, "templates/email.tmpl").
func (p *Namer) fileWord(s *site.Site) string {
	call, ok := s.Build.At.Node().(*ast.CallExpr)
	if !ok || s.Build.Entry.Group != catalogue.Compiled || isPattern(s) {
		return ""
	}
	word := ""
	for _, arg := range call.Args {
		base, ext, ok := strings.Cut(path.Base(p.text(s, arg)), ".")
		base = naming.Camel(base)
		if !ok || ext == "" || len(base) < 3 || !token.IsIdentifier(base) {
			continue
		}
		if word != "" {
			return ""
		}
		word = base
	}
	return word
}

// patternWord returns the word for what the regular expression matches that the
// constructor gets, if that has one.
func (p *Namer) patternWord(s *site.Site) string { return naming.Pattern(p.pattern(s)) }

// callbackWord returns the word that the function is registered by in which the
// build stands: username, of RegisterValidation("username", func(...) {...}), and of
// "username": func(...) {...}.
func (p *Namer) callbackWord(s *site.Site) string {
	if kv, ok := s.Owner.Cursor.Parent().Node().(*ast.KeyValueExpr); ok && s.Owner.Obj == nil && s.Owner != p.pkg.Init {
		return naming.Object(p.keyOf(kv.Key))
	}
	if lit, ok := s.Owner.Cursor.Node().(*ast.FuncLit); ok && lit.Type.Results == nil {
		return "" // what it is called for is not what it finds
	}
	if s.Owner.Obj != nil || s.Owner == p.pkg.Init || s.Owner.Cursor.ParentEdgeKind() != edge.CallExpr_Args {
		return ""
	}
	for _, arg := range s.Owner.Cursor.Parent().Node().(*ast.CallExpr).Args {
		if word := p.wordOf(arg); word != "" {
			return word
		}
	}
	return ""
}

// fieldWord names the field whose address goes to the call that gets the instance, or
// what is made of it: password, of Field(&req.Password, Match(build)).
func (p *Namer) fieldWord(s *site.Site) string {
	for c := s.Value; c.ParentEdgeKind() == edge.CallExpr_Args; c = c.Parent() {
		for _, arg := range c.Parent().Node().(*ast.CallExpr).Args {
			addr, ok := ast.Unparen(arg).(*ast.UnaryExpr)
			if !ok || addr.Op != token.AND {
				continue
			}
			if sel, ok := ast.Unparen(addr.X).(*ast.SelectorExpr); ok && p.info.Selections[sel] != nil {
				return sel.Sel.Name
			}
		}
	}
	return ""
}

// pattern returns the regular expression that the constructor gets, or "".
func (p *Namer) pattern(s *site.Site) string {
	call, ok := s.Build.At.Node().(*ast.CallExpr)
	if !ok || len(call.Args) == 0 || site.Library(p.info, s) != "regexp" {
		return ""
	}
	return p.text(s, call.Args[0])
}

// wordOf returns the short word that an expression is, or "".
func (p *Namer) wordOf(e ast.Expr) string {
	word := p.keyOf(e)
	if strings.IndexFunc(word, func(r rune) bool { return !unicode.IsLetter(r) }) >= 0 {
		return ""
	}
	return word
}

// keyOf is wordOf, of a key, which may have digits: nl2br.
func (p *Namer) keyOf(e ast.Expr) string {
	tv := p.info.Types[e]
	if tv.Value == nil || tv.Value.Kind() != constant.String {
		return ""
	}
	word := naming.Camel(constant.StringVal(tv.Value))
	if len(word) > 20 || len(word) < 2 || !token.IsIdentifier(word) || strings.IndexFunc(word, func(r rune) bool { return r > unicode.MaxASCII || r == '_' }) >= 0 {
		return ""
	}
	return word
}

// setupWords are words for what an instance is made and configured with, the
// first ones first: of options, WithRequiredStructEnabled, of what is
// registered, RegisterValidation("even", even), of what adds to it,
// appsv1.AddToScheme(scheme).
func (p *Namer) setupWords(prop *form.Proposal) []string {
	var words []string
	s := prop.Slice.Site
	ast.Inspect(s.Value.Node(), func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok && n != s.Build.At.Node() {
			words = append(words, p.callWords(call)...)
		}
		_, isLit := n.(*ast.FuncLit)
		return !isLit
	})
	for _, setup := range s.Fate.Setups {
		if call, ok := setup.At.Node().(*ast.CallExpr); ok && !s.Chain[call] {
			words = append(words, p.callWords(call)...)
		}
	}
	return words
}

func (p *Namer) callWords(call *ast.CallExpr) []string {
	id := code.CalledName(call)
	for _, arg := range call.Args {
		if word := p.wordOf(arg); word != "" {
			if id != nil && strings.Contains(id.Name, "Tag") && formats[word] { // no decoder of JSON
				word += "Tag"
			}
			return []string{word}
		}
	}
	if id == nil {
		return nil
	}
	fn, isFunc := p.info.Uses[id].(*types.Func)
	if !isFunc { // a builtin, a conversion
		return nil
	}
	name, prefixes := naming.Exported(id.Name), []string{"With", "Set", "Register", "Use"}
	if fn.Pkg() == p.pkg.Pkg { // addTexts(v), where a library has an AddText
		prefixes = append([]string{"Setup", "Add", "Apply", "Configure"}, prefixes...)
	}
	for _, prefix := range prefixes {
		if rest, ok := strings.CutPrefix(name, prefix); ok && rest != "" {
			return plain(rest)
		}
	}
	if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok {
		if x, ok := sel.X.(*ast.Ident); ok {
			if pn, ok := p.info.Uses[x].(*types.PkgName); ok {
				return []string{strings.TrimRight(pn.Name(), "0123456789")}
			}
		}
	}
	return plain(name)
}

// formats are words that say of a decoder what it decodes.
var formats = map[string]bool{"json": true, "xml": true, "yaml": true, "toml": true, "bson": true, "csv": true}

// plain drops the words at the end of a name that say what every option and
// setter is.
func plain(name string) []string {
	words := naming.Words(name)
	for len(words) > 0 && slices.Contains([]string{"Func", "Function", "Fn", "Enabled", "Option", "Options", "Validation", "Validations", "Translation", "Translations", "Default", "Defaults"}, words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	if len(words) == 0 {
		return nil
	}
	return []string{strings.Join(words, "")}
}

// good reports whether a local's name can be that of a package variable.
func good(name string) bool {
	rs := []rune(name)
	return len(rs) >= naming.Promotable && !unicode.IsDigit(rs[len(rs)-1]) && !nondescript[name]
}

// nondescript are names that do not say what they are for.
var nondescript = map[string]bool{
	"instance": true, "local": true, "result": true, "temp": true, "thing": true, "value": true, "object": true, "self": true,
	"data": true, "input": true, "config": true, "body": true, "item": true, "newInstance": true,
}
