// Package plugins has a registry of formats, filled in init.
package plugins

import (
	"fmt"
	"io"
	"net/http"
	"sort"

	jsoniter "github.com/json-iterator/go"
	"github.com/ugorji/go/codec"
)

type Format interface {
	Encode(w io.Writer, v any) error
}

var (
	formats   = map[string]Format{}
	factories = map[string]func() Format{}
)

func Register(name string, f Format)               { formats[name] = f }
func RegisterFactory(name string, f func() Format) { factories[name] = f }

func init() {
	Register("msgpack", &msgpack{h: &codec.MsgpackHandle{}})          // silent
	Register("json", fast{jsoniter.Config{EscapeHTML: true}.Froze()}) // silent
	Register("cbor", naive{})
	RegisterFactory("msgpack", newMsgpack)
	RegisterFactory("json", func() Format {
		return fast{jsoniter.Config{SortMapKeys: true}.Froze()} // report
	})
	RegisterFactory("shared", func() Format { return formats["msgpack"] })
	one := &msgpack{h: new(codec.MsgpackHandle)} // silent
	RegisterFactory("one", func() Format { return one })
}

type msgpack struct{ h *codec.MsgpackHandle }

func newMsgpack() Format {
	return &msgpack{h: &codec.MsgpackHandle{WriteExt: true}} // report
}

func (m *msgpack) Encode(w io.Writer, v any) error { return codec.NewEncoder(w, m.h).Encode(v) }

type fast struct{ api jsoniter.API }

func (f fast) Encode(w io.Writer, v any) error { return f.api.NewEncoder(w).Encode(v) }

// naive has its handle at each call.
type naive struct{}

func (naive) Encode(w io.Writer, v any) error {
	var h codec.CborHandle // report
	return codec.NewEncoder(w, &h).Encode(v)
}

func serve(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("format")
	if mk, ok := factories[name]; ok {
		_ = mk().Encode(w, r.Header)
		return
	}
	f, ok := formats[name]
	if !ok {
		http.Error(w, fmt.Sprintf("no format %q", name), http.StatusNotAcceptable)
		return
	}
	_ = f.Encode(w, r.Header)
}

// A list of names with the choice in a switch.
func choose(name string) Format {
	switch name {
	case "msgpack":
		return &msgpack{new(codec.MsgpackHandle)} // report
	case "json":
		return fast{jsoniter.ConfigDefault}
	}
	return naive{}
}

func switched(w http.ResponseWriter, r *http.Request) {
	_ = choose(r.PathValue("format")).Encode(w, r.Header)
}

// All of them, for a table of one request.
func all(w http.ResponseWriter, r *http.Request) {
	table := map[string]Format{
		"msgpack": &msgpack{&codec.MsgpackHandle{}}, // report
		"json":    fast{jsoniter.Config{}.Froze()},  // report
	}
	if f, ok := table[r.PathValue("format")]; ok {
		_ = f.Encode(w, r.Header)
	}
}

// Mirror: a table of the package, sorted once.
var sorted = func() []Format {
	list := []Format{
		&msgpack{&codec.MsgpackHandle{}},               // silent
		fast{jsoniter.Config{UseNumber: true}.Froze()}, // silent
	}
	sort.Slice(list, func(i, j int) bool { return i < j })
	return list
}()

func Serve() error {
	http.HandleFunc("/", serve)
	http.HandleFunc("/s/{format}", switched)
	http.HandleFunc("/a/{format}", all)
	http.HandleFunc("/t", func(w http.ResponseWriter, r *http.Request) { _ = sorted[0].Encode(w, r.Header) })
	return http.ListenAndServe(":80", nil)
}
