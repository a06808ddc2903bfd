// Package use registers codecs in lib, and encodes with them.
package use

import (
	"io"
	"net/http"

	"twins/blind2/pluginlib/lib"

	"github.com/bytedance/sonic"
	jsoniter "github.com/json-iterator/go"
	"github.com/ugorji/go/codec"
)

type msgpack struct{ h *codec.MsgpackHandle }

func (m msgpack) Encode(w io.Writer, v any) error { return codec.NewEncoder(w, m.h).Encode(v) }

func newMsgpack() lib.Codec { return msgpack{new(codec.MsgpackHandle)} } // silent

type iter struct{ jsoniter.API }

func (i iter) Encode(w io.Writer, v any) error { return i.NewEncoder(w).Encode(v) }

// fresh builds when it encodes.
type fresh struct{ html bool }

func (fresh) Encode(w io.Writer, v any) error {
	api := jsoniter.Config{EscapeHTML: true}.Froze() // report
	return api.NewEncoder(w).Encode(v)
}

type encodeFunc func(io.Writer, any) error

func (f encodeFunc) Encode(w io.Writer, v any) error { return f(w, v) }

func init() {
	lib.Register("msgpack", newMsgpack)
	lib.Register("json", func() lib.Codec {
		return iter{jsoniter.Config{SortMapKeys: true}.Froze()} // silent
	})
	lib.Register("fresh", func() lib.Codec { return fresh{} })
	lib.RegisterCodec("html", iter{jsoniter.Config{EscapeHTML: true}.Froze()}) // silent
	lib.RegisterCodec("func", encodeFunc(func(w io.Writer, v any) error {
		return codec.NewEncoder(w, &codec.CborHandle{}).Encode(v) // report
	}))
	h := &codec.CborHandle{} // silent
	lib.RegisterCodec("cbor", encodeFunc(func(w io.Writer, v any) error {
		return codec.NewEncoder(w, h).Encode(v)
	}))
	lib.RegisterCodec("sonic", encodeFunc(bySonic))
}

func bySonic(w io.Writer, v any) error {
	b, err := sonic.Config{UseNumber: true}.Froze().Marshal(v) // silent: the catalogue leaves it out
	if err == nil {
		_, err = w.Write(b)
	}
	return err
}

func serve(w http.ResponseWriter, r *http.Request) {
	if c := lib.Get(r.PathValue("codec")); c != nil { // silent: built elsewhere
		_ = c.Encode(w, r.Header)
	}
}

func direct(w http.ResponseWriter, r *http.Request) {
	c := msgpack{&codec.MsgpackHandle{}} // report
	_ = c.Encode(w, r.Header)
}

func Routes(mux *http.ServeMux) {
	mux.HandleFunc("/{codec}", serve)
	mux.HandleFunc("/direct", direct)
}
