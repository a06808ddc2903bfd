package mapperlint

import (
	"fmt"
	"go/token"
	"go/types"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
)

// A function with many parameters, and calls of it.
func writeArguments(s *text, n int) {
	var params, args []string
	for i := range n {
		params, args = append(params, fmt.Sprintf("p%d *in", i)), append(args, "x")
	}
	s.f("func check(v *validator.Validate, %s) {\n\tw := validator.New()", strings.Join(params, ", "))
	for i := range n {
		s.f("\tsink = v.Struct(p%d)\n\tsink = w.Struct(p%d)", i, i)
	}
	s.f("}\nfunc Serve(w http.ResponseWriter, r *http.Request) {\n\tx := &in{r.Host}")
	for range 3 {
		s.f("\tcheck(validator.New(), %s)", strings.Join(args, ", "))
	}
	s.f("}")
}

// A chain of functions that each build.
func writeChainBuilds(s *text, n int) {
	for i := range n {
		s.f("func f%d(x *in) {\n\tv := validator.New()\n\tsink = v.Struct(x)\n\tf%d(x)\n}", i, i+1)
	}
	s.f("func f%d(x *in) {}", n)
	s.f("func Serve(w http.ResponseWriter, r *http.Request) { f0(&in{r.Host}) }")
}

// A chain of functions to one that builds.
func writeChain(s *text, n int) {
	for i := range n {
		s.f("func f%d(x *in) {\n\tf%d(x)\n}", i, i+1)
	}
	s.f("func f%d(x *in) {\n\tv := validator.New()\n\tsink = v.Struct(x)\n}", n)
	s.f("func Serve(w http.ResponseWriter, r *http.Request) { f0(&in{r.Host}) }")
}

// A chain that hands a built instance up, and another down.
func writeChainData(s *text, n int) {
	for i := range n {
		s.f("func n%d(name string) *validator.Validate {\n\treturn n%d(name)\n}", i, i+1)
		s.f("func u%d(v *validator.Validate, x *in) {\n\tu%d(v, x)\n}", i, i+1)
	}
	s.f("func n%d(name string) *validator.Validate {\n\tv := validator.New()\n\tv.SetTagName(name)\n\treturn v\n}", n)
	s.f("func u%d(v *validator.Validate, x *in) { sink = v.Struct(x) }", n)
	s.f("func Serve(w http.ResponseWriter, r *http.Request) { u0(n0(\"json\"), &in{r.Host}) }")
}

// Functions that call one another in a ring, and each build.
func writeCycle(s *text, n int) {
	for i := range n {
		s.f("func f%d(x *in, n int) {\n\tif n > 0 {\n\t\tv := validator.New()\n\t\tsink = v.Struct(x)\n\t\tf%d(x, n-1)\n\t}\n}", i, (i+1)%n)
	}
	s.f("func Serve(w http.ResponseWriter, r *http.Request) { f0(&in{r.Host}, 9) }")
}

// Functions each of which calls ten others, all in one component, and builds.
func writeMutual(s *text, n int) {
	for i := range n {
		s.f("func f%d(x *in, n int) {\n\tv := validator.New()\n\tsink = v.Struct(x)", i)
		for j := range 10 {
			s.f("\tf%d(x, n-%d)", (i*7+j*13+1)%n, j+1)
		}
		s.f("}")
	}
	s.f("func Serve(w http.ResponseWriter, r *http.Request) { f0(&in{r.Host}, 9) }")
}

// Two ways from each function to the next.
func writeDiamonds(s *text, n int) {
	for i := range n {
		s.f("func f%d(x *in) {\n\tv := validator.New()\n\tsink = v.Struct(x)\n\ta%d(x)\n\tb%d(x)\n}", i, i, i)
		s.f("func a%d(x *in) {\n\tf%d(x)\n}\nfunc b%d(x *in) {\n\tf%d(x)\n}", i, i+1, i, i+1)
	}
	s.f("func f%d(x *in) {}", n)
	s.f("func Serve(w http.ResponseWriter, r *http.Request) { f0(&in{r.Host}) }")
}

// Many callers of one function that builds and takes its configuration.
func writeCallers(s *text, n int) {
	s.f("const tag = \"json\"\nfunc check(name string, x *in) {\n\tv := validator.New()\n\tv.SetTagName(name)\n\tsink = v.Struct(x)\n}")
	for i := range n {
		s.f("func Serve%d(w http.ResponseWriter, r *http.Request) {\n\tcheck(tag, &in{r.Host})\n}", i)
	}
}

// Many callers in one function, all in a loop, of functions that build.
func writeCallersData(s *text, n int) {
	s.f("func build(name string) *validator.Validate {\n\tv := validator.New()\n\tv.SetTagName(name)\n\treturn v\n}")
	s.f("func All(xs []*in) {\n\tfor _, x := range xs {")
	for range n {
		s.f("\t\tsink = build(\"json\").Struct(x)")
	}
	s.f("\t}\n}")
}

// Function values in a table, and calls through it.
func writeValues(s *text, n int) {
	s.f("var table = map[string]func(*in){")
	for i := range n {
		s.f("\t\"%d\": f%d,", i, i)
	}
	s.f("}")
	for i := range n {
		s.f("func f%d(x *in) {\n\tv := validator.New()\n\tsink = v.Struct(x)\n}", i)
	}
	s.f("func Serve(w http.ResponseWriter, r *http.Request) { table[r.Host](&in{r.Host}) }")
}

// Types behind one interface, and calls through it.
func writeMethods(s *text, n int) {
	s.f("type checker interface{ Check(x *in) error }")
	for i := range n {
		s.f("type t%d struct{}\nfunc (t%d) Check(x *in) error {\n\tv := validator.New()\n\treturn v.Struct(x)\n}", i, i)
		s.f("func Serve%d(c checker) func(w http.ResponseWriter, r *http.Request) {\n\treturn func(w http.ResponseWriter, r *http.Request) { sink = c.Check(&in{r.Host}) }\n}", i)
	}
}

// Interfaces with ten methods, each with ten types behind it, all of which build.
func writeInterfaces(s *text, n int) {
	const methods, types = 10, 10
	for i := range n {
		s.f("type iface%d interface {", i)
		for m := range methods {
			s.f("\tM%d_%d(x *in) error", i, m)
		}
		s.f("}")
		for k := range types {
			s.f("type t%d_%d struct{}", i, k)
			for m := range methods {
				s.f("func (t%d_%d) M%d_%d(x *in) error { return validator.New().Struct(x) }", i, k, i, m)
			}
			s.f("var _ iface%d = t%d_%d{}", i, i, k)
		}
		s.f("func Serve%d(c iface%d) func(w http.ResponseWriter, r *http.Request) {\n\treturn func(w http.ResponseWriter, r *http.Request) {", i, i)
		for m := range methods {
			s.f("\t\tsink = c.M%d_%d(&in{r.Host})", i, m)
		}
		s.f("\t}\n}")
	}
}

// A table of data, and a loop over it that builds for each row.
func writeTable(s *text, n int) {
	s.f("var table = []struct {\n\tname string\n\tdata *in\n\tcheck func(string) bool\n}{")
	for i := range n {
		s.f("\t{\"%d\", &in{\"%d\"}, func(s string) bool { return s == \"%d\" }},", i, i, i)
	}
	s.f("}\nfunc Serve(w http.ResponseWriter, r *http.Request) {\n\tfor _, row := range table {")
	s.f("\t\tif row.check(r.Host) {\n\t\t\tv := validator.New()\n\t\t\tsink = v.Struct(row.data)\n\t\t}\n\t}\n}")
}

// chainOfPackages is how many packages the shortest chain has.
const chainOfPackages = 3

// newPackages writes a chain of packages, each of which builds for its importers, and
// hands on what is below it, and a last one that serves requests.
func newPackages(t testing.TB, n int) []*subject {
	t.Helper()
	fset := token.NewFileSet()
	im := &stubImporter{fset: fset, dir: filepath.Join(testdata(t), "src"), done: make(map[string]*types.Package)}
	facts := make(map[string]analysis.Fact)
	subs := make([]*subject, 0, n+1)
	below := ""
	for i := range n {
		var s text
		s.f("package p\n\nimport (\n\t\"github.com/go-playground/validator/v10\"")
		if below != "" {
			s.f("\tbelow %q", below)
		}
		s.f(")\n\nfunc New(name string) *validator.Validate {")
		if below != "" {
			s.f("\tif name == \"%d\" {\n\t\treturn below.New(name)\n\t}", i)
		}
		s.f("\treturn validator.New()\n}\n\nfunc Check(x any) error {\n\tif err := New(\"json\").Struct(x); err != nil {\n\t\treturn err\n\t}")
		if below != "" {
			s.f("\treturn below.Check(x)\n}")
		} else {
			s.f("\treturn nil\n}")
		}
		below = fmt.Sprintf("example.com/chain/p%d", i)
		subs = append(subs, newSubjectOf(t, im, below, &s, facts))
	}
	var s text
	s.f("package p\n\nimport (\n\t\"net/http\"\n\n\tbelow %q\n)\n", below)
	s.f("type in struct{ Name string }\n\nfunc Serve(w http.ResponseWriter, r *http.Request) { _ = below.Check(in{r.Host}) }")
	return append(subs, newSubjectOf(t, im, "example.com/chain/serve", &s, facts))
}

// A generic type whose methods name it, each with its own parameter, and call one
// another and what its constraint has.
func writeGenerics(s *text, n int) {
	s.f("type elem interface{ Check(x *in) error }")
	s.f("type one struct{}\nfunc (one) Check(x *in) error {\n\tv := validator.New()\n\treturn v.Struct(x)\n}")
	s.f("type list[T elem] struct{ first T }")
	for i := range n {
		s.f("func (l *list[T]) do%d(x *in, other *list[T]) error {\n\tvar next list[T]\n\tsink = next\n\t_ = other.do%d(x, l)\n\treturn l.first.Check(x)\n}", i, (i+1)%n)
	}
	s.f("func Serve(w http.ResponseWriter, r *http.Request) {\n\tl := &list[one]{}\n\tsink = l.do0(&in{r.Host}, l)\n}")
}
