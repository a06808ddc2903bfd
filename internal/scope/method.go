package scope

import (
	"go/types"
	"strings"

	"github.com/mapperlint/mapperlint/internal/typ"
)

// A methodRule is a signature to compare with, its types spelt with import
// paths.
type methodRule struct {
	name    string // "" for rows of kind Sig
	in, out []typeSpelling
	row     *Row
}

// A typeSpelling is a type of a signature: by its key where it has a name and
// a package, which costs no allocation to compare, else by its text.
type typeSpelling struct {
	text string
	key  typeKey
}

func spellings(list []string) []typeSpelling {
	s := make([]typeSpelling, len(list))
	for i, text := range list {
		s[i].text = text
		if strings.Contains(text, ".") && !strings.Contains(text, "(") {
			s[i].key = parseType(text)
		}
	}
	return s
}

// parseMethod parses "Name(type, type) (type, error)".
func parseMethod(row *Row, s string) methodRule {
	name, rest, _ := strings.Cut(s, "(")
	depth, end := 1, 0
	for depth > 0 {
		switch rest[end] {
		case '(':
			depth++
		case ')':
			depth--
		}
		end++
	}
	out := strings.TrimSpace(rest[end:])
	if strings.HasPrefix(out, "(") {
		out = strings.TrimSuffix(out[1:], ")")
	}
	return methodRule{name, spellings(typeList(rest[:end-1])), spellings(typeList(out)), row}
}

// typeList splits at the commas outside parentheses.
func typeList(s string) []string {
	var list []string
	depth, start := 0, 0
	for i := range len(s) {
		switch s[i] {
		case '(':
			depth++
		case ')':
			depth--
		case ',':
			if depth == 0 {
				list = append(list, strings.TrimSpace(s[start:i]))
				start = i + 1
			}
		}
	}
	if last := strings.TrimSpace(s[start:]); last != "" {
		list = append(list, last)
	}
	return list
}

// method returns the row for a method by its name and signature, or nil.
func (x *index) method(name string, sig *types.Signature) *Row {
	for _, rule := range x.methods[name] {
		if rule.matches(sig) {
			return rule.row
		}
	}
	return nil
}

// exact returns the row for a function by its signature alone, or nil.
func (x *index) exact(sig *types.Signature) *Row {
	if sig.Recv() != nil {
		return nil // such functions are values, not methods
	}
	for _, rule := range x.sigs {
		if rule.matches(sig) {
			return rule.row
		}
	}
	return nil
}

func (r methodRule) matches(sig *types.Signature) bool {
	return len(r.in) == sig.Params().Len() && len(r.out) == sig.Results().Len() && !sig.Variadic() &&
		sameTypes(r.in, sig.Params()) && sameTypes(r.out, sig.Results())
}

func sameTypes(want []typeSpelling, got *types.Tuple) bool {
	for i, w := range want {
		if !w.matches(got.At(i).Type()) {
			return false
		}
	}
	return true
}

func (s typeSpelling) matches(t types.Type) bool {
	if s.text == "_" {
		return true
	}
	if s.key.name != "" {
		return names(t, func(path, name string, f form) bool { return s.key == typeKey{path, name, f} })
	}
	if named, ok := types.Unalias(t).(*types.Named); ok && named.Obj().Pkg() != nil {
		return false
	}
	return s.text == pathText(t)
}

// pathText spells t with import paths, and the empty interface as any.
func pathText(t types.Type) string {
	s := types.TypeString(types.Unalias(t), func(p *types.Package) string { return typ.ImportPath(p.Path()) })
	return strings.ReplaceAll(s, "interface{}", "any")
}
