// Package negotiation chooses how an answer is written.
package negotiation

import (
	"net/http"
	"strings"

	"github.com/bytedance/sonic"
	"github.com/fxamacker/cbor/v2"
	jsoniter "github.com/json-iterator/go"
	"github.com/ugorji/go/codec"
)

type renderer func(w http.ResponseWriter, v any) error

type Reply struct{ OK bool }

// A map of handles for each answer.
func handles(w http.ResponseWriter, r *http.Request) {
	byType := map[string]codec.Handle{
		"application/json":    &codec.JsonHandle{},    // report
		"application/msgpack": &codec.MsgpackHandle{}, // silent: the diagnostic above is of the list, and counts it
	}
	h := byType[r.Header.Get("Accept")]
	_ = codec.NewEncoder(w, h).Encode(Reply{true})
}

// A helper that gets the writer.
func Negotiate(w http.ResponseWriter, r *http.Request, v any) {
	switch accept := r.Header.Get("Accept"); {
	case strings.Contains(accept, "cbor"):
		mode, err := cbor.EncOptions{Sort: cbor.SortCanonical}.EncMode() // report
		if err == nil {
			_ = mode.NewEncoder(w).Encode(v)
		}
	case strings.Contains(accept, "json"):
		_ = jsoniter.Config{EscapeHTML: true}.Froze().NewEncoder(w).Encode(v) // report
	default:
		w.WriteHeader(http.StatusNotAcceptable)
	}
}

// Renderers by a function that returns one.
func rendererFor(r *http.Request) renderer {
	if r.URL.Query().Has("sonic") {
		return func(w http.ResponseWriter, v any) error {
			b, err := sonic.Config{UseNumber: true}.Froze().Marshal(v) // silent: the catalogue leaves it out
			if err == nil {
				_, err = w.Write(b)
			}
			return err
		}
	}
	api := jsoniter.Config{SortMapKeys: true}.Froze() // report
	return func(w http.ResponseWriter, v any) error { return api.NewEncoder(w).Encode(v) }
}

func rendered(w http.ResponseWriter, r *http.Request) { _ = rendererFor(r)(w, Reply{}) }

// A response type that writes itself.
type response struct {
	status int
	body   any
}

func (res response) writeTo(w http.ResponseWriter) {
	w.WriteHeader(res.status)
	h := new(codec.JsonHandle) // report
	h.Canonical = true
	_ = codec.NewEncoder(w, h).Encode(res.body)
}

type endpoint func(r *http.Request) response

func (e endpoint) ServeHTTP(w http.ResponseWriter, r *http.Request) { e(r).writeTo(w) }

func health(*http.Request) response { return response{200, Reply{true}} }

// Mirrors.
var renderers = map[string]renderer{
	"json": jsonWith(jsoniter.Config{EscapeHTML: true}.Froze()), // silent
	"cbor": cborWith(cbor.EncOptions{}),
}

func jsonWith(api jsoniter.API) renderer {
	return func(w http.ResponseWriter, v any) error { return api.NewEncoder(w).Encode(v) }
}

func cborWith(o cbor.EncOptions) renderer {
	mode, err := o.EncMode() // silent
	if err != nil {
		panic(err)
	}
	return func(w http.ResponseWriter, v any) error { return mode.NewEncoder(w).Encode(v) }
}

func fromTable(w http.ResponseWriter, r *http.Request) {
	if f, ok := renderers[r.Header.Get("Accept")]; ok {
		_ = f(w, Reply{})
	}
}

// Mirror: the request says how to sort.
func sortedBy(w http.ResponseWriter, r *http.Request) {
	api := jsoniter.Config{SortMapKeys: r.URL.Query().Has("sorted")}.Froze() // silent
	_ = api.NewEncoder(w).Encode(Reply{})
}

// Mirror: a handle for the table of routes.
func Routes() http.Handler {
	h := &codec.JsonHandle{Indent: 2} // silent
	mux := http.NewServeMux()
	mux.HandleFunc("/debug", func(w http.ResponseWriter, r *http.Request) {
		_ = codec.NewEncoder(w, h).Encode(r.Header)
	})
	mux.Handle("/health", endpoint(health))
	mux.HandleFunc("/handles", handles)
	mux.HandleFunc("/rendered", rendered)
	mux.HandleFunc("/table", fromTable)
	mux.HandleFunc("/sorted", sortedBy)
	return mux
}
