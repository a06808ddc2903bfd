package hoist

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"strings"
	"unicode"
)

// Names are made of a purpose and a kind: jsonMapper, createUserValidator.

// promotable is how many letters the name of a local needs to be one for a
// package variable.
const promotable = 4

// kindOf names what an instance is, after its type: Validator, Mapper.
func kindOf(t types.Type) string {
	named, ok := deref(t).(*types.Named)
	if !ok {
		return "Instance"
	}
	name := exported(named.Obj().Name())
	pkg := ""
	if named.Obj().Pkg() != nil {
		pkg = named.Obj().Pkg().Name()
	}
	if n := commonPrefix(strings.ToLower(name), pkg); n >= 5 { // validator.Validate
		return exported(pkg)
	}
	if words := camelWords(name); len(words) > 2 {
		name = words[len(words)-2] + words[len(words)-1]
	}
	return name
}

// longKind is a kind for names without a purpose.
func longKind(t types.Type) string {
	kind := kindOf(t)
	named, ok := deref(t).(*types.Named)
	if !ok || named.Obj().Pkg() == nil || len(kind) > 5 {
		return kind
	}
	return exported(named.Obj().Pkg().Name()) + kind
}

func commonPrefix(a, b string) int {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	return i
}

// camelWords splits at capitals: CodecFactory, HTTPClient.
func camelWords(s string) []string {
	var words []string
	rs := []rune(s)
	start := 0
	for i := 1; i < len(rs); i++ {
		lower := !unicode.IsUpper(rs[i-1]) && unicode.IsUpper(rs[i])
		acronym := unicode.IsUpper(rs[i-1]) && unicode.IsUpper(rs[i]) && i+1 < len(rs) && unicode.IsLower(rs[i+1])
		if lower || acronym {
			words = append(words, string(rs[start:i]))
			start = i
		}
	}
	return append(words, string(rs[start:]))
}

func exported(s string) string {
	r := []rune(s)
	if len(r) == 0 {
		return s
	}
	r[0] = unicode.ToUpper(r[0])
	return string(r)
}

// unexported lowers the first word: jsonMapper, urlFilter.
func unexported(s string) string {
	words := camelWords(s)
	words[0] = strings.ToLower(words[0])
	return strings.Join(words, "")
}

// join puts purpose and kind together; a purpose that ends in the kind, or in
// a shorter form of it, is enough.
func join(purpose, kind string) string {
	if purpose == "" {
		return unexported(kind)
	}
	p, k := strings.ToLower(purpose), strings.ToLower(kind)
	switch {
	case strings.HasSuffix(p, k):
		return unexported(purpose)
	case strings.HasPrefix(k, p):
		return unexported(kind)
	}
	return unexported(exported(purpose) + kind)
}

// verbs are what functions do with an instance; a name without them says what for.
var verbs = []string{
	"validate", "validated", "check", "is", "has", "get", "new", "make", "parse", "decode", "encode", "handle",
	"build", "convert", "verify", "ensure", "do", "run", "to", "from", "must", "load", "detect",
}

// purposeOf derives a purpose from the name of the function around the build,
// or from the type whose method it is.
func (p *planner) purposeOf(s *site) string {
	name, recv := "", ""
	switch d := s.decl.Node().(type) {
	case *ast.FuncDecl:
		name, recv = d.Name.Name, p.receiverOf(s)
	case *ast.GenDecl:
		if vs, ok := d.Specs[0].(*ast.ValueSpec); ok {
			name = vs.Names[0].Name
		}
	}
	words := camelWords(exported(name))
	for len(words) > 0 && isVerb(words[0]) {
		words = words[1:]
	}
	if n := len(words); n > 1 && (words[n-1] == "Handler" || words[n-1] == "Func") {
		words = words[:n-1]
	}
	if len(words) == 0 {
		return recv
	}
	return strings.Join(words, "")
}

// receiverOf names the type whose method the build stands in, or "".
func (p *planner) receiverOf(s *site) string {
	d, ok := s.decl.Node().(*ast.FuncDecl)
	if !ok {
		return ""
	}
	fn, ok := p.info.Defs[d.Name].(*types.Func)
	if !ok || fn.Signature().Recv() == nil {
		return ""
	}
	named, ok := deref(fn.Signature().Recv().Type()).(*types.Named)
	if !ok {
		return ""
	}
	return named.Obj().Name()
}

// commonPurpose is that of a variable for several functions: the type whose
// methods they are, or the package.
func (p *planner) commonPurpose(props []*proposal) string {
	recv := p.receiverOf(props[0].sl.s)
	for _, prop := range props {
		if p.receiverOf(prop.sl.s) != recv {
			recv = ""
		}
	}
	switch {
	case recv != "":
		return recv
	case p.pkg.Pkg.Name() != "main":
		return p.pkg.Pkg.Name()
	}
	return "shared"
}

func isVerb(word string) bool {
	for _, v := range verbs {
		if strings.EqualFold(v, word) {
			return true
		}
	}
	return false
}

// argumentWord returns a short word that the constructor gets as its first
// argument: "json", "db".
func (p *planner) argumentWord(s *site) string {
	call, ok := s.b.At.Node().(*ast.CallExpr)
	if !ok || len(call.Args) == 0 {
		return ""
	}
	tv := p.info.Types[call.Args[0]]
	if tv.Value == nil || tv.Value.Kind() != constant.String {
		return ""
	}
	word := constant.StringVal(tv.Value)
	if len(word) > 12 || len(word) < 2 || !token.IsIdentifier(word) {
		return ""
	}
	for _, r := range word {
		if !unicode.IsLetter(r) {
			return ""
		}
	}
	return word
}

// candidates returns names for outlet i of the proposals, which share one
// variable, the best first.
func (p *planner) candidates(props []*proposal, i int) []string {
	first := props[0]
	out := first.sl.outlets()[i]
	kind, long := kindOf(out.typ), longKind(out.typ)
	s := first.sl.s
	var list []string
	if !first.keep && !first.suffixed() {
		for _, prop := range props {
			if v := prop.sl.outlets()[i].v; v != nil && (len(v.Name()) >= promotable || prop.kind.local() || prop.steps != "") {
				list = append(list, v.Name())
			}
		}
	}
	theirs := len(list) // names of locals stay as they are
	purpose := p.purposeOf(s)
	if p.severalFunctions(props) {
		purpose = p.commonPurpose(props)
	}
	if word := p.argumentWord(s); word != "" {
		list = append(list, join(word, kind), join(word, long))
	}
	if first.call {
		list = append(list, "shared"+long)
	}
	list = append(list, join(purpose, kind), join("shared", long), join(purpose, long), join("shared"+exported(purpose), kind))
	for j := range list {
		if j >= theirs {
			list[j] = idiomatic(list[j])
		}
		if first.suffixed() {
			list[j] += first.suffix
		} else if first.call && !strings.HasPrefix(list[j], "shared") {
			list[j] = idiomatic("shared" + exported(list[j]))
		}
	}
	return list
}

func (prop *proposal) suffixed() bool { return prop.suffix != "" }

// severalFunctions reports whether the proposals stand in different functions.
func (p *planner) severalFunctions(props []*proposal) bool {
	for _, prop := range props {
		if prop.sl.s.decl != props[0].sl.s.decl {
			return true
		}
	}
	return false
}
