// Package ownmemo has a cache of its own. What decides: whether the cache outlives the request, and whether what is made goes into it.
package ownmemo

import (
	"net/http"
	"sync"

	"github.com/go-playground/validator/v10"
	"github.com/google/cel-go/cel"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type memo[K comparable, V any] struct {
	mu sync.Mutex
	m  map[K]V
}

func newMemo[K comparable, V any]() *memo[K, V] { return &memo[K, V]{m: make(map[K]V)} }

// get returns what is there, or what mk makes, which is kept.
func (c *memo[K, V]) get(k K, mk func() V) V {
	c.mu.Lock()
	defer c.mu.Unlock()
	if v, ok := c.m[k]; ok {
		return v
	}
	v := mk()
	c.m[k] = v
	return v
}

// peek returns what is there, or what mk makes, which is not kept.
func (c *memo[K, V]) peek(k K, mk func() V) V {
	c.mu.Lock()
	defer c.mu.Unlock()
	if v, ok := c.m[k]; ok {
		return v
	}
	return mk()
}

// lookup and put are the two halves of get.
func (c *memo[K, V]) lookup(k K) (V, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	v, ok := c.m[k]
	return v, ok
}

func (c *memo[K, V]) put(k K, v V) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.m[k] = v
}

var (
	rules    = newMemo[string, *validator.Validate]()
	policies = newMemo[string, *bluemonday.Policy]()
	codecs   = newMemo[string, *goavro.Codec]()
	envs     = newMemo[string, *cel.Env]()
)

func kept(w http.ResponseWriter, r *http.Request) {
	v := rules.get("kept", func() *validator.Validate {
		return validator.New() // silent
	})
	if v.Var(r.FormValue("id"), "uuid") != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

func peeked(w http.ResponseWriter, r *http.Request) {
	v := rules.peek("peeked", func() *validator.Validate {
		return validator.New() // report
	})
	if v.Var(r.FormValue("id"), "uuid") != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

func dropped(w http.ResponseWriter, r *http.Request) {
	c := newMemo[string, *bluemonday.Policy]()
	p := c.get("p", func() *bluemonday.Policy {
		return bluemonday.UGCPolicy() // report
	})
	_, _ = w.Write([]byte(p.Sanitize(r.FormValue("text"))))
}

func eager(w http.ResponseWriter, r *http.Request) {
	p := bluemonday.NewPolicy().AllowElements("em") // report
	p = policies.get("em", func() *bluemonday.Policy { return p })
	_, _ = w.Write([]byte(p.Sanitize(r.FormValue("text"))))
}

func halves(w http.ResponseWriter, r *http.Request) {
	c, ok := codecs.lookup("string")
	if !ok {
		c, _ = goavro.NewCodec(`"string"`) // silent
		codecs.put("string", c)
	}
	out, _ := c.BinaryFromNative(nil, r.FormValue("text"))
	_, _ = w.Write(out)
}

func half(w http.ResponseWriter, r *http.Request) {
	env, ok := envs.lookup("half")
	if !ok {
		env, _ = cel.NewEnv(cel.Variable("x", cel.StringType)) // report
	}
	if _, iss := env.Compile(r.FormValue("expr")); iss.Err() != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

func whole(w http.ResponseWriter, r *http.Request) {
	env, ok := envs.lookup("whole")
	if !ok {
		env, _ = cel.NewEnv(cel.Variable("x", cel.StringType)) // silent
	}
	envs.put("whole", env)
	if _, iss := env.Compile(r.FormValue("expr")); iss.Err() != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

func Routes(m *http.ServeMux) {
	m.HandleFunc("/kept", kept)
	m.HandleFunc("/peeked", peeked)
	m.HandleFunc("/dropped", dropped)
	m.HandleFunc("/eager", eager)
	m.HandleFunc("/halves", halves)
	m.HandleFunc("/half", half)
	m.HandleFunc("/whole", whole)
}
