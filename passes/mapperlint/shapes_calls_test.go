package mapperlint

import (
	"fmt"
	"strings"
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
