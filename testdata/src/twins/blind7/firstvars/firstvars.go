// Package firstvars fills package variables with the first request. What decides: whether the variable is filled from then on.
package firstvars

import (
	"net/http"
	"sync"
	"sync/atomic"

	"github.com/fxamacker/cbor/v2"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	jsoniter "github.com/json-iterator/go"
	"github.com/linkedin/goavro/v2"
)

type event struct {
	Kind string `validate:"required"`
}

var (
	mu       sync.RWMutex
	encMode  cbor.EncMode
	rules    atomic.Pointer[validator.Validate]
	drafts   atomic.Pointer[validator.Validate]
	codecs   = map[string]*goavro.Codec{}
	lastForm *form.Decoder
	queries  *schema.Decoder
	api      jsoniter.API
)

// mode fills the variable, unless there is an error.
func mode() (cbor.EncMode, error) {
	mu.Lock()
	defer mu.Unlock()
	if encMode == nil {
		m, err := cbor.CanonicalEncOptions().EncMode() // silent
		if err != nil {
			return nil, err
		}
		encMode = m
	}
	return encMode, nil
}

// checked keeps the first that is made.
func checked() *validator.Validate {
	if v := rules.Load(); v != nil {
		return v
	}
	v := validator.New() // silent
	if rules.CompareAndSwap(nil, v) {
		return v
	}
	return rules.Load()
}

// draft looks, but does not keep.
func draft() *validator.Validate {
	if v := drafts.Load(); v != nil {
		return v
	}
	return validator.New() // report
}

// decMode is filled by a function of the standard library.
var decMode = sync.OnceValues(func() (cbor.DecMode, error) {
	return cbor.DecOptions{MaxNestedLevels: 16}.DecMode() // silent
})

// codec has a map of what was compiled.
func codec(schema string) (*goavro.Codec, error) {
	mu.RLock()
	c, ok := codecs[schema]
	mu.RUnlock()
	if ok {
		return c, nil
	}
	c, err := goavro.NewCodec(schema) // silent
	if err != nil {
		return nil, err
	}
	mu.Lock()
	codecs[schema] = c
	mu.Unlock()
	return c, nil
}

// forms forgets at the end of each request what it made.
func forms(w http.ResponseWriter, r *http.Request) {
	mu.Lock()
	defer mu.Unlock()
	if lastForm == nil {
		lastForm = form.NewDecoder() // report
	}
	var in event
	if lastForm.Decode(&in, r.URL.Query()) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
	lastForm = nil
}

// search stores on both ways.
func search(w http.ResponseWriter, r *http.Request) {
	mu.Lock()
	d := queries
	if d == nil {
		d = schema.NewDecoder() // silent
	}
	queries = d
	mu.Unlock()
	var in event
	if d.Decode(&in, r.URL.Query()) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

// list has a variable of the same name, which is its own.
func list(w http.ResponseWriter, r *http.Request) {
	var api jsoniter.API
	if api == nil {
		api = jsoniter.Config{SortMapKeys: true}.Froze() // report
	}
	out, _ := api.Marshal(event{r.FormValue("kind")})
	_, _ = w.Write(out)
}

// listed fills the variable of the package.
func listed(w http.ResponseWriter, r *http.Request) {
	mu.Lock()
	if api == nil {
		api = jsoniter.Config{SortMapKeys: true}.Froze() // silent
	}
	mu.Unlock()
	out, _ := api.Marshal(event{r.FormValue("kind")})
	_, _ = w.Write(out)
}

func push(w http.ResponseWriter, r *http.Request) {
	in := event{r.FormValue("kind")}
	m, err := mode()
	if err != nil || checked().Struct(in) != nil || draft().Struct(in) != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	out, _ := m.Marshal(in)
	if d, err := decMode(); err != nil || d.Unmarshal(out, &in) != nil {
		w.WriteHeader(http.StatusInternalServerError)
		return
	}
	if c, err := codec(`"string"`); err == nil {
		out, _ = c.BinaryFromNative(nil, in.Kind)
	}
	_, _ = w.Write(out)
}

func Routes(m *http.ServeMux) {
	m.HandleFunc("/push", push)
	m.HandleFunc("/forms", forms)
	m.HandleFunc("/search", search)
	m.HandleFunc("/list", list)
	m.HandleFunc("/listed", listed)
}
