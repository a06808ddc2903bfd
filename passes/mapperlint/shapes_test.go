package mapperlint

import (
	"fmt"
	"strings"
)

// A shape writes a package that is large in one way: n of one thing.
type shape struct {
	name  string
	n     int // at the smallest size; the benchmark multiplies it
	write func(b *text, n int)
}

// A text is the source of a package under construction.
type text struct{ strings.Builder }

func (s *text) f(format string, args ...any) { fmt.Fprintf(&s.Builder, format+"\n", args...) }

// lines returns how many lines the package has.
func (s *text) lines() int { return strings.Count(s.String(), "\n") }

const shapesHeader = `package p

import (
	"net/http"

	"github.com/go-playground/validator/v10"
)

var sink any

var _ http.ResponseWriter

type in struct{ Name string }

func valid(fl validator.FieldLevel) bool { return true }
`

// shapes are the ways in which real packages get large: generated code, tables,
// wiring, long chains of calls.
var shapes = []shape{
	{"statements", 1000, writeStatements},
	{"builds", 100, writeBuilds},
	{"handlers", 100, writeHandlers},
	{"setups", 100, writeSetups},
	{"calls-of-set-up", 100, writeSetupCalls},
	{"set-up-in-ifs", 100, writeSetupIfs},
	{"assignments", 100, writeAssignments},
	{"accumulated", 100, writeAccumulated},
	{"wiring", 30, writeWiring},
	{"arguments", 100, writeArguments},
	{"chain-builds", 100, writeChainBuilds},
	{"chain", 100, writeChain},
	{"chain-data", 100, writeChainData},
	{"cycle", 100, writeCycle},
	{"mutual", 30, writeMutual},
	{"diamonds", 30, writeDiamonds},
	{"callers", 100, writeCallers},
	{"callers-data", 100, writeCallersData},
	{"literals", 100, writeLiterals},
	{"values", 100, writeValues},
	{"ifs", 100, writeIfs},
	{"joins", 100, writeJoins},
	{"nesting", 20, writeNesting},
	{"loops", 100, writeLoops},
	{"rounds", 30, writeRounds},
	{"modes", 100, writeModes},
	{"methods", 30, writeMethods},
	{"interfaces", 3, writeInterfaces},
	{"table", 100, writeTable},
	{"fields", 100, writeFields},
	{"generics", 30, writeGenerics},
}

// One function with many statements, and one build that they feed.
func writeStatements(s *text, n int) {
	s.f("func Serve(w http.ResponseWriter, r *http.Request) {\n\tt := 0\n\tx := &in{}")
	for i := range n {
		s.f("\tif r.ContentLength > %d {\n\t\tt += %d\n\t}\n\tx.Name = r.Host", i, i)
	}
	s.f("\tv := validator.New()\n\tsink = v.Struct(x)\n\tsink = t\n}")
}

// One handler with many builds.
func writeBuilds(s *text, n int) {
	s.f("func Serve(w http.ResponseWriter, r *http.Request) {\n\tx := &in{r.Host}")
	for i := range n {
		s.f("\tv%d := validator.New()\n\tif err := v%d.Struct(x); err != nil {\n\t\treturn\n\t}", i, i)
	}
	s.f("}")
}

func writeHandlers(s *text, n int) {
	for i := range n {
		s.f("func serve%d(w http.ResponseWriter, r *http.Request) {\n\tv := validator.New()\n\tsink = v.Struct(in{r.Host})\n}", i)
	}
	s.f("func Routes(mux *http.ServeMux) {")
	for i := range n {
		s.f("\tmux.HandleFunc(\"/%d\", serve%d)", i, i)
	}
	s.f("}")
}

// Many locals, each with set-up.
func writeSetups(s *text, n int) {
	s.f("func Check(x *in) {")
	for i := range n {
		s.f("\tv%d := validator.New()\n\tv%d.SetTagName(x.Name)\n\tsink = v%d.Struct(x)", i, i, i)
	}
	s.f("}")
}

// One local with many steps of set-up.
func writeSetupCalls(s *text, n int) {
	s.f("func Check(x *in) {\n\tv := validator.New()")
	for i := range n {
		s.f("\t_ = v.RegisterValidation(\"t%d\", valid)", i)
	}
	for range n {
		s.f("\tsink = v.Struct(x)")
	}
	s.f("}")
}

// The same, with each call of set-up under a test of its own.
func writeSetupIfs(s *text, n int) {
	s.f("func Check(x *in, n int) {\n\tv := validator.New()")
	for i := range n {
		s.f("\tif n > %d {\n\t\t_ = v.RegisterValidation(\"t%d\", valid)\n\t}", i, i)
	}
	for range n {
		s.f("\tsink = v.Struct(x)")
	}
	s.f("}")
}

// A local that is assigned many times, and used each time.
func writeAssignments(s *text, n int) {
	s.f("func Check(x *in) {\n\tvar v *validator.Validate")
	for range n {
		s.f("\tv = validator.New()\n\tsink = v.Struct(x)")
	}
	s.f("}")
}

// A value that many steps put together, and many builds depend on.
func writeAccumulated(s *text, n int) {
	s.f("func Check(x *in) {\n\tname := x.Name\n\topts := map[string]string{}")
	for i := range n {
		s.f("\tname = name + %q\n\topts[name] = %q\n\tv%d := validator.New()\n\tv%d.SetTagName(name)\n\tv%d.SetTagName(opts[name])\n\tsink = v%d.Struct(x)", fmt.Sprint(i), fmt.Sprint(i), i, i, i, i)
	}
	s.f("}")
}

// What a generator of wiring writes: each object is made from many before it.
func writeWiring(s *text, n int) {
	const fan = 10
	s.f("type svc struct{ v *validator.Validate; deps []any }")
	s.f("func (s *svc) Do(x *in) error { return s.v.Struct(x) }")
	s.f("func newSvc(v *validator.Validate, deps ...any) (*svc, error) { return &svc{v: v, deps: deps}, nil }")
	s.f("func Initialize(x *in) (*svc, error) {\n\tv0 := validator.New()\n\ts0, err := newSvc(v0)\n\tif err != nil {\n\t\treturn nil, err\n\t}")
	for i := 1; i < n; i++ {
		var args []string
		for j := max(0, i-fan); j < i; j++ {
			args = append(args, fmt.Sprintf("s%d", j))
		}
		s.f("\tv%d := validator.New()\n\ts%d, err := newSvc(v%d, %s)\n\tif err != nil {\n\t\treturn nil, err\n\t}", i, i, i, strings.Join(args, ", "))
	}
	s.f("\tsink = s%d.Do(x)\n\treturn s%d, nil\n}", n-1, n-1)
}

// Many function literals in one function.
func writeLiterals(s *text, n int) {
	s.f("func Routes(mux *http.ServeMux, name string) {\n\tcount := 0")
	for i := range n {
		s.f("\tmux.HandleFunc(\"/%d\", func(w http.ResponseWriter, r *http.Request) {\n\t\tv := validator.New()\n\t\tv.SetTagName(name)\n\t\tsink = v.Struct(in{r.Host})\n\t})", i)
	}
	s.f("\tsink = count\n}")
}

// A build after many tests that leave, and a lazily filled variable after each.
func writeIfs(s *text, n int) {
	s.f("var cached *validator.Validate\nfunc Check(x *in) {")
	for i := range n {
		s.f("\tif x.Name == \"%d\" {\n\t\tcached = validator.New()\n\t\tsink = cached.Struct(x)\n\t\treturn\n\t}", i)
	}
	s.f("\tsink = cached.Struct(x)\n}")
}

// Many ways that join, below each of which something is kept.
func writeJoins(s *text, n int) {
	s.f("var cached *validator.Validate\nfunc Check(x *in) {")
	for i := range n {
		s.f("\tif x.Name == \"%d\" {\n\t\tif cached != nil {\n\t\t\treturn\n\t\t}\n\t}\n\tcached = validator.New()\n\tsink = cached.Struct(x)", i)
	}
	s.f("}")
}

// Tests inside tests.
func writeNesting(s *text, n int) {
	s.f("func Check(x *in) {")
	for i := range n {
		s.f("if x.Name != \"%d\" {\nv%d := validator.New()\nsink = v%d.Struct(x)", i, i, i)
	}
	s.f("%s}", strings.Repeat("}\n", n))
}

// Many loops in one function, each with a build.
func writeLoops(s *text, n int) {
	s.f("func Check(xs []*in) {")
	for range n {
		s.f("\tfor _, x := range xs {\n\t\tv := validator.New()\n\t\tsink = v.Struct(x)\n\t}")
	}
	s.f("}")
}

// One loop with many tests, each with a build and a flag that lets it be left.
func writeRounds(s *text, n int) {
	s.f("func Serve(xs []string) {\n\tdone := false\n\tfor _, x := range xs {")
	for i := range n {
		s.f("\t\tif x == \"%d\" {\n\t\t\tsink = validator.New().Var(x, \"x\")\n\t\t\tdone = true\n\t\t}", i)
		s.f("\t\tif done && x == \"b%d\" {\n\t\t\tbreak\n\t\t}", i)
	}
	s.f("\t}\n}")
}

// A chain of functions that pass a number on, each with a build for some numbers.
func writeModes(s *text, n int) {
	for i := range n {
		s.f("func mode%d(k int, x *in) {\n\tif k > %d {\n\t\tsink = validator.New().Struct(x)\n\t}", i, i)
		if i+1 < n {
			s.f("\tmode%d(k, x)\n\tmode%d(1, x)", i+1, i+1)
		}
		s.f("}")
	}
	s.f("func Serve(w http.ResponseWriter, r *http.Request) {\n\tmode0(%d, &in{r.Host})\n}", n/2)
}

// Fields that are filled in many places.
func writeFields(s *text, n int) {
	s.f("type obj struct {")
	for i := range n {
		s.f("\tv%d *validator.Validate", i)
	}
	s.f("}")
	for i := range n {
		s.f("func (o *obj) Check%d(x *in) error {\n\tif o.v%d == nil {\n\t\to.v%d = validator.New()\n\t}\n\treturn o.v%d.Struct(x)\n}", i, i, i, i)
	}
	s.f("func Serve(w http.ResponseWriter, r *http.Request) {\n\to := &obj{}")
	for i := range n {
		s.f("\tsink = o.Check%d(&in{r.Host})", i)
	}
	s.f("}")
}
