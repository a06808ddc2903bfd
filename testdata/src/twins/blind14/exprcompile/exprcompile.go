// Package exprcompile compiles texts of all kinds. What decides: whose text it is, and whether what was compiled is kept for it.
package exprcompile

import (
	"net/http"
	"strings"
	"sync"

	"github.com/google/cel-go/cel"
	"github.com/hamba/avro/v2"
	lru "github.com/hashicorp/golang-lru/v2"
	"github.com/linkedin/goavro/v2"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

const record = `{"type":"record","name":"r","fields":[]}`

type api struct {
	env     *cel.Env
	mu      sync.Mutex
	codecs  map[string]*goavro.Codec
	schemas *lru.Cache[string, *jsonschema.Schema]
	version string
}

// fixed compiles what the program says.
func (a *api) fixed(w http.ResponseWriter, r *http.Request) {
	c, err := goavro.NewCodec(record) // report
	if err != nil {
		return
	}
	data, _ := c.BinaryFromNative(nil, r.FormValue("x"))
	_, _ = w.Write(data)
}

// built puts a text together, of parts that are the same.
func (a *api) built(w http.ResponseWriter, r *http.Request) {
	c, err := goavro.NewCodec(`"` + strings.ToLower("STRING") + `"`) // report
	if err != nil {
		return
	}
	data, _ := c.BinaryFromNative(nil, r.FormValue("x"))
	_, _ = w.Write(data)
}

// asked compiles what is asked for.
func (a *api) asked(w http.ResponseWriter, r *http.Request) {
	s := avro.MustParse(r.FormValue("schema")) // silent
	_, _ = w.Write([]byte(s.String()))
}

// kept compiles it once for each text.
func (a *api) kept(w http.ResponseWriter, r *http.Request) {
	text := r.FormValue("schema")
	a.mu.Lock()
	c, ok := a.codecs[text]
	a.mu.Unlock()
	if !ok {
		var err error
		c, err = goavro.NewCodec(text) // silent
		if err != nil {
			return
		}
		a.mu.Lock()
		a.codecs[text] = c
		a.mu.Unlock()
	}
	data, _ := c.BinaryFromNative(nil, r.FormValue("x"))
	_, _ = w.Write(data)
}

// named looks among those that are used most.
func (a *api) named(w http.ResponseWriter, r *http.Request) {
	name := r.PathValue("name")
	s, ok := a.schemas.Get(name)
	if !ok {
		var err error
		s, err = jsonschema.NewCompiler().Compile(name) // silent
		if err != nil {
			return
		}
		a.schemas.Add(name, s)
	}
	_ = s.Validate(r.FormValue("x"))
}

// eval makes an environment for each expression.
func (a *api) eval(w http.ResponseWriter, r *http.Request) {
	env, err := cel.NewEnv(cel.Variable("x", cel.StringType)) // report
	if err != nil {
		return
	}
	_, _ = env.Compile(r.FormValue("expr"))
}

// variable has a variable that the request names.
func (a *api) variable(w http.ResponseWriter, r *http.Request) {
	env, err := cel.NewEnv(cel.Variable(r.FormValue("var"), cel.StringType)) // silent
	if err != nil {
		return
	}
	_, _ = env.Compile(r.FormValue("expr"))
}

// versioned compiles the text of the version that the service has.
func (a *api) versioned(w http.ResponseWriter, r *http.Request) {
	s := avro.MustParse(`{"type":"fixed","size":4,"name":"v` + a.version + `"}`) // report
	_, _ = w.Write([]byte(s.String()))
}

func Routes(m *http.ServeMux, version string) error {
	env, err := cel.NewEnv() // silent
	if err != nil {
		return err
	}
	schemas, err := lru.New[string, *jsonschema.Schema](8)
	if err != nil {
		return err
	}
	a := &api{env: env, codecs: map[string]*goavro.Codec{}, schemas: schemas, version: version}
	m.HandleFunc("/fixed", a.fixed)
	m.HandleFunc("/built", a.built)
	m.HandleFunc("/asked", a.asked)
	m.HandleFunc("/kept", a.kept)
	m.HandleFunc("/named/{name}", a.named)
	m.HandleFunc("/eval", a.eval)
	m.HandleFunc("/variable", a.variable)
	m.HandleFunc("/versioned", a.versioned)
	return nil
}
