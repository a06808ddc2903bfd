package hoist_test

import (
	"fmt"
	"go/format"
	"slices"
	"strings"
)

// A generator writes programs around the forms of a fix. What it writes is
// decided by the bytes that it is given, so that a fuzzer can steer it.
type generator struct {
	data    []byte
	imports map[string]string // path to name, "" for the package's own
	n       int               // functions so far
	b       strings.Builder
}

// pick returns a number below n.
func (g *generator) pick(n int) int {
	if len(g.data) == 0 {
		return 0
	}
	x := int(g.data[0])
	g.data = g.data[1:]
	return x % n
}

func (g *generator) one(options ...string) string { return options[g.pick(len(options))] }

// sometimes returns text in one of n cases.
func (g *generator) sometimes(n int, text string) string {
	if g.pick(n) == 0 {
		return text
	}
	return ""
}

// A kind is a constructor, and how its instance is configured and used.
type kind struct {
	path, name  string // import
	value       string
	typ         string
	use         string   // with %s for the instance
	setup       []string // likewise
	fails       bool     // the value has an error
	declaration bool     // var x T
}

func (g *generator) kind() kind {
	tag := g.one("json", "db", "xml", "a,b")
	return []kind{
		{path: "github.com/jmoiron/sqlx/reflectx", value: `reflectx.NewMapper("` + tag + `")`, typ: "*reflectx.Mapper", use: "_ = %s.FieldMap(reflect.ValueOf(in))"},
		{path: "github.com/jmoiron/sqlx/reflectx", value: `reflectx.NewMapperFunc("` + tag + `", ` + g.one("lower", "func(s string) string {\n\t\treturn s\n\t}") + `)`, typ: "*reflectx.Mapper", use: "_ = %s.FieldMap(reflect.ValueOf(in))"},
		{path: "github.com/go-playground/validator/v10", value: "validator.New(" + g.one("", "validator.WithRequiredStructEnabled()") + ")", typ: "*validator.Validate", use: "_ = %s.Struct(in)",
			setup: []string{`%s.SetTagName("` + tag + `")`, `_ = %s.RegisterValidation("even", even)`, "%s.RegisterTagNameFunc(func(f reflect.StructField) string { return f.Name })"}},
		{path: "github.com/gorilla/schema", value: "schema.NewDecoder()", typ: "*schema.Decoder", use: "_ = %s.Decode(in, nil)",
			setup: []string{"%s.IgnoreUnknownKeys(true)", "%s.ZeroEmpty(" + g.one("true", "false") + ")"}},
		{path: "github.com/fxamacker/cbor/v2", value: "cbor.EncOptions{Sort: " + g.one("1", "2") + "}.EncMode()", typ: "cbor.EncMode", use: "_, _ = %s.Marshal(in)", fails: true},
		{path: "buf.build/go/protovalidate", value: "protovalidate.New(" + g.one("", "protovalidate.WithFailFast()") + ")", typ: "protovalidate.Validator", use: "_ = %s.Validate(msg)", fails: true},
		{path: "github.com/ugorji/go/codec", typ: "codec.JsonHandle", value: "codec.JsonHandle{}", use: "_ = codec.NewEncoderBytes(nil, &%s).Encode(in)", declaration: true,
			setup: []string{"%s.Indent = 2", "%s.Canonical = true"}},
		{path: "github.com/jackc/pgx/v5/pgtype", value: "pgtype.NewMap()", typ: "*pgtype.Map", use: "_, _ = %s.Encode(1, 0, in, nil)"},
	}[g.pick(8)]
}

// file writes a file with one to four functions.
func (g *generator) file(name, decls string) string {
	g.imports = map[string]string{"reflect": "", "buf.build/go/protovalidate": ""}
	g.b.Reset()
	g.b.WriteString(decls)
	for range 1 + g.pick(4) {
		g.n++
		g.function()
	}
	body := g.rename(g.b.String())
	var head strings.Builder
	head.WriteString(g.sometimes(4, "//go:build go1.18\n\n") + "// Package gen is written by a test.\npackage gen\n\n")
	paths := make([]string, 0, len(g.imports))
	for path := range g.imports {
		paths = append(paths, path)
	}
	slices.Sort(paths)
	if g.pick(3) == 0 {
		for _, path := range paths {
			fmt.Fprintf(&head, "import %s %q\n", g.imports[path], path)
		}
	} else {
		head.WriteString("import (\n")
		for _, path := range paths {
			fmt.Fprintf(&head, "%s %q\n", g.imports[path], path)
		}
		head.WriteString(")\n")
	}
	head.WriteString("\nvar _ reflect.Value\n" + g.qualified("var _ protovalidate.Message") + "\n\n")
	out, err := format.Source([]byte(head.String() + body))
	if err != nil {
		panic(fmt.Sprintf("%v in %s:\n%s", err, name, head.String()+body))
	}
	if g.pick(6) == 0 {
		return strings.ReplaceAll(string(out), "\n", "\r\n")
	}
	return string(out)
}

// program writes a program of one or two files.
func generate(data []byte) program {
	g := &generator{data: data}
	prog := program{"common.go": common}
	prog["a.go"] = g.file("a.go", g.server())
	if g.pick(2) == 0 {
		prog["b.go"] = g.file("b.go", "")
	}
	if g.pick(3) == 0 {
		prog["c.go"] = g.file("c.go", "")
	}
	return prog
}

// server writes the type of the methods, and its constructor.
func (g *generator) server() string {
	switch g.pick(3) {
	case 0:
		return "type server struct {\nname string\nport int // to listen on\n}\n\nfunc newServer(name string) *server {\ns := &server{\nname: name,\nport: 80,\n}\nreturn s\n}\n\n"
	case 1:
		return "type server struct{}\n\nfunc newServer(string) *server { return &server{} }\n\n"
	}
	return "type server struct {\nname string\n}\n\n// newServer returns a server.\nfunc newServer(name string) *server {\nreturn &server{name: name}\n}\n\n"
}

// function writes one function, and sometimes something above it.
func (g *generator) function() {
	k := g.kind()
	g.imports[k.path] = k.name
	g.above(k)
	doc := g.sometimes(3, fmt.Sprintf("// F%d is a function.\n", g.n))
	params := "in any, msg protovalidate.Message" + g.sometimes(4, ", mapper int") + g.sometimes(4, ", decoder int") + g.sometimes(4, ", rows []any")
	rows := strings.Contains(params, "rows")
	body := g.body(k, rows)
	switch g.pick(8) {
	case 7:
		g.b.WriteString(doc + fmt.Sprintf("func F%d[K comparable](key K, %s) {\n%s}\n\n", g.n, params, body))
	case 0:
		g.b.WriteString(doc + fmt.Sprintf("func (s *server) F%d(%s) {\n%s}\n\n", g.n, params, body))
	case 1:
		g.imports["net/http"] = ""
		body = "in, msg, rows := any(r), protovalidate.Message(nil), []any{r}\n_, _, _ = in, msg, rows\n" + g.body(k, true)
		g.b.WriteString(doc + fmt.Sprintf("func (s *server) F%d(w http.ResponseWriter, r *http.Request) {\n%s}\n\n", g.n, body))
	case 2:
		g.imports["net/http"] = ""
		body = "in, msg, rows := any(r), protovalidate.Message(nil), []any{r}\n_, _, _ = in, msg, rows\n" + g.body(k, true)
		g.b.WriteString(doc + fmt.Sprintf("func F%d(tag string) http.HandlerFunc {\nreturn func(w http.ResponseWriter, r *http.Request) {\n%s}\n}\n\n", g.n, body))
	case 3:
		g.b.WriteString(doc + fmt.Sprintf("var F%d = func(%s) {\n%s}\n\n", g.n, params, body))
	case 4:
		g.wrapper(k, doc)
	default:
		g.b.WriteString(doc + fmt.Sprintf("func F%d(%s) {\n%s}\n\n", g.n, params, body))
	}
}

// above writes what a declaration above the function may be.
func (g *generator) above(k kind) {
	switch g.pick(5) {
	case 0:
		if !k.fails && !k.declaration {
			g.b.WriteString(fmt.Sprintf("var (\nblock%d = %s\nlongerBlock%d = %s\n)\n\n", g.n, k.value, g.n, k.value))
		}
	case 1:
		g.b.WriteString(fmt.Sprintf("const const%d = %d\n", g.n, g.n) + g.one("", "\n"))
	case 2:
		g.b.WriteString("// A comment of its own.\n\n")
	}
}

// wrapper writes a function that returns the instance, and its caller.
func (g *generator) wrapper(k kind, doc string) {
	if k.declaration {
		k.value, k.typ = "&"+k.value, "*"+k.typ
		k.use = strings.ReplaceAll(k.use, "&%s", "%s")
	}
	name := g.one("make", "Make") + fmt.Sprint(g.n)
	result, value := k.typ, k.value
	call := "v := " + name + "()\n"
	if k.fails {
		result = "(" + k.typ + ", error)"
		call = "v, err := " + name + "()\nif err != nil {\nreturn\n}\n"
	}
	body := "return " + value + "\n"
	if !k.fails && (g.pick(2) == 0 || len(k.setup) > 0) {
		body = "v := " + value + "\n" + strings.ReplaceAll(g.setups(k, "v"), "\nreturn\n", "\npanic(err)\n") + "return v\n"
	}
	g.b.WriteString(doc + fmt.Sprintf("func %s() %s {\n%s}\n\n", name, result, body))
	g.imports["net/http"] = ""
	g.b.WriteString(fmt.Sprintf("func (s *server) F%d(w http.ResponseWriter, r *http.Request) {\nin, msg := any(r), protovalidate.Message(nil)\n_, _ = in, msg\n%s%s\n}\n\n", g.n, call, fmt.Sprintf(k.use, "v")))
}

func (g *generator) setups(k kind, v string) string {
	var b strings.Builder
	for _, s := range k.setup {
		if g.pick(2) == 0 {
			b.WriteString(g.sometimes(4, "// configure\n"))
			step := fmt.Sprintf(s, v)
			if call, ok := strings.CutPrefix(step, "_ = "); ok && g.pick(3) == 0 {
				step = "if err := " + call + "; err != nil {\n" + g.one("return", "panic(err)") + "\n}"

			}
			b.WriteString(step + g.sometimes(4, " // so") + "\n" + g.sometimes(4, "\n"))
		}
	}
	return b.String()
}

// body writes the statements of a function that builds and uses.
func (g *generator) body(k kind, rows bool) string {
	v := g.one("v", "m", "mapper", "decoder", "validate", "instance", "jsonMapper", "reflectx", "shared", "validator", "sync", "schema")
	before := g.one("", "println(1)\n", "println(1)\n\n", "// first\nprintln(1)\n", "{\nin := in\n_ = in\n}\n", "mapperName := 1\n_ = mapperName\n")
	after := g.one("", "println(2)\n", "\nprintln(2)\n", "// last\n")
	comment, trailing := g.one("", "", "// costly\n", "// two\n// lines\n"), g.one("", "", " // here")
	use := func(v string) string {
		text := fmt.Sprintf(k.use, v)
		switch g.pick(6) {
		case 0:
			text = "func() { " + text + " }()"
		case 1:
			text += "\n" + text
		case 2:
			text = "if in != nil {\n" + text + "\n}"
		}
		return text + "\n"
	}
	text := g.bound(k, v, comment, trailing, use)
	switch g.pick(6) {
	case 0:
		text = "if in != nil {\n" + text + "}\n"
	case 1:
		text = "switch in.(type) {\ncase int:\n" + text + "default:\n}\n"
	case 2:
		if rows {
			text = g.one("", "rows:\n") + "for _, in := range rows {\n_ = in\n" + text + "}\n"
			if strings.HasPrefix(text, "rows:") {
				text = strings.Replace(text, "_ = in\n", "if in == nil {\ncontinue rows\n}\n", 1)
			}
		}
	}
	return before + text + after
}

// bound writes the build, in one of the ways to hold what it yields.
func (g *generator) bound(k kind, v, comment, trailing string, use func(string) string) string {
	gap := g.one("", "", "\n")
	if k.fails {
		check := g.one("if err != nil {\nreturn\n}\n", "if err != nil {\npanic(err)\n}\n", "if err != nil {\nprintln(err.Error())\nreturn\n}\n")
		switch g.pick(4) {
		case 0:
			return comment + v + ", _ := " + k.value + trailing + "\n" + gap + use(v)
		case 1:
			return "if " + v + ", err := (" + k.value + "); err == nil {\n" + use(v) + "}\n"
		case 2:
			return "var " + v + " " + k.typ + "\nvar err error\n" + v + ", err = " + k.value + trailing + "\n" + check + use(v)
		}
		return comment + v + ", err := " + k.value + trailing + "\n" + check + gap + use(v) + g.sometimes(3, "err = nil\nprintln(err)\n")
	}
	if k.declaration {
		head := g.one("var "+v+" "+k.typ, v+" := "+k.value)
		return comment + head + trailing + "\n" + g.setups(k, v) + gap + use(v)
	}
	switch g.pick(8) {
	case 0:
		return use(k.value)
	case 1:
		return comment + "var " + v + " = " + k.value + trailing + "\n" + g.setups(k, v) + gap + use(v)
	case 2:
		return comment + "var " + v + " " + k.typ + " = " + k.value + trailing + "\n" + gap + use(v)
	case 3:
		return comment + v + " := " + k.value + trailing + "\n" + g.setups(k, v) + "if in == nil {\n" + v + " = nil\n}\n" + use(v)
	case 4:
		return "if " + v + " := " + k.value + "; in != nil {\n" + use(v) + "}\n"
	case 5:
		return "var (\n" + v + " = " + k.value + trailing + "\nn = 1\n)\n_ = n\n" + use(v)
	}
	return comment + v + " := " + k.value + trailing + "\n" + g.setups(k, v) + gap + use(v)
}
