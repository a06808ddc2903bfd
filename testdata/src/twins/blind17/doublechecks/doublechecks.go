// Package doublechecks looks, locks, and looks again. What decides: whether what was looked for is set.
package doublechecks

import (
	"net/http"
	"reflect"
	"sync"
	"sync/atomic"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type car struct{ Name string }

type garage struct {
	mu     sync.RWMutex
	rules  *validator.Validate
	trim   *mold.Transformer
	forms  map[string]*form.Decoder
	fields atomic.Value
	codec  *goavro.Codec
	policy atomic.Pointer[bluemonday.Policy]
	query  *schema.Decoder
	strict *validator.Validate
	names  map[string]*reflectx.Mapper
	other  *mold.Transformer
	first  *form.Decoder
}

func (g *garage) getRules() *validator.Validate {
	g.mu.RLock()
	v := g.rules
	g.mu.RUnlock()
	if v != nil {
		return v
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.rules == nil {
		g.rules = validator.New() // silent
	}
	return g.rules
}

func (g *garage) getTrim() *mold.Transformer {
	g.mu.RLock()
	if g.trim != nil {
		defer g.mu.RUnlock()
		return g.trim
	}
	g.mu.RUnlock()
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.trim != nil {
		return g.trim
	}
	g.trim = mold.New() // silent
	return g.trim
}

func (g *garage) getForms(tag string) *form.Decoder {
	g.mu.RLock()
	d, ok := g.forms[tag]
	g.mu.RUnlock()
	if ok {
		return d
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	if d, ok = g.forms[tag]; ok {
		return d
	}
	d = form.NewDecoder() // silent
	d.SetTagName(tag)
	g.forms[tag] = d
	return d
}

func (g *garage) getFields() *reflectx.Mapper {
	if m, ok := g.fields.Load().(*reflectx.Mapper); ok {
		return m
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	m, ok := g.fields.Load().(*reflectx.Mapper)
	if !ok {
		m = reflectx.NewMapper("db") // silent
		g.fields.Store(m)
	}
	return m
}

// withLock locks for what it is given.
func (g *garage) withLock(f func()) {
	g.mu.Lock()
	defer g.mu.Unlock()
	f()
}

func (g *garage) getCodec() (c *goavro.Codec, err error) {
	g.withLock(func() {
		if g.codec == nil {
			g.codec, err = goavro.NewCodec(`"string"`) // silent
		}
		c = g.codec
	})
	return c, err
}

func (g *garage) getPolicy() *bluemonday.Policy {
	p := g.policy.Load()
	if p == nil {
		g.mu.Lock()
		if p = g.policy.Load(); p == nil {
			p = bluemonday.UGCPolicy() // silent
			g.policy.Store(p)
		}
		g.mu.Unlock()
	}
	return p
}

// getQuery looks twice, and sets nothing.
func (g *garage) getQuery() *schema.Decoder {
	g.mu.RLock()
	d := g.query
	g.mu.RUnlock()
	if d == nil {
		g.mu.Lock()
		defer g.mu.Unlock()
		if d = g.query; d == nil {
			d = schema.NewDecoder() // report
		}
	}
	return d
}

// getStrict looks at another.
func (g *garage) getStrict() *validator.Validate {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.other == nil {
		g.strict = validator.New(validator.WithRequiredStructEnabled()) // report
	}
	return g.strict
}

// getName forgets what it has put there.
func (g *garage) getName(tag string) *reflectx.Mapper {
	g.mu.Lock()
	defer g.mu.Unlock()
	m, ok := g.names[tag]
	if !ok {
		m = reflectx.NewMapper("json") // report
		g.names[tag] = m
	}
	delete(g.names, tag)
	return m
}

// getFirst makes it before it looks.
func (g *garage) getFirst() *form.Decoder {
	d := form.NewDecoder() // report
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.first == nil {
		g.first = d
	}
	return g.first
}

func (g *garage) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	c := car{r.FormValue("name")}
	_ = g.getRules().Struct(c)
	_ = g.getTrim().Struct(r.Context(), &c)
	_ = g.getForms(r.FormValue("tag")).Decode(&c, r.URL.Query())
	g.getFields().FieldMap(reflect.ValueOf(c))
	if codec, err := g.getCodec(); err == nil {
		_, _ = codec.BinaryFromNative(nil, c.Name)
	}
	c.Name = g.getPolicy().Sanitize(c.Name)
	_ = g.getQuery().Decode(&c, r.URL.Query())
	_ = g.getStrict().Struct(c)
	g.getName(r.FormValue("tag")).FieldMap(reflect.ValueOf(c))
	_ = g.getFirst().Decode(&c, r.URL.Query())
}

func Routes(m *http.ServeMux) {
	m.Handle("/", &garage{forms: map[string]*form.Decoder{}, names: map[string]*reflectx.Mapper{}})
}
