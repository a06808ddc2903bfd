// Package bystream encodes to streams and decodes from them. What decides: whether what is made belongs to the stream, or is the same for all.
package bystream

import (
	"io"
	"net/http"

	"github.com/fxamacker/cbor/v2"
	"github.com/hamba/avro/v2"
	jsoniter "github.com/json-iterator/go"
	"github.com/klauspost/compress/zstd"
	"github.com/ugorji/go/codec"
)

type in struct{ Name string }

var (
	handle = &codec.MsgpackHandle{WriteExt: true}
	mode   cbor.EncMode
	schema = avro.MustParse(`"string"`)                 // silent
	api    = jsoniter.Config{SortMapKeys: true}.Froze() // silent
)

func init() {
	m, err := cbor.CanonicalEncOptions().EncMode() // silent
	if err != nil {
		panic(err)
	}
	mode = m
}

// encode has an encoder of the stream, from a mode that is there.
func encode(w http.ResponseWriter, r *http.Request) {
	_ = mode.NewEncoder(w).Encode(in{r.FormValue("name")})
}

// encodeLate makes the mode too.
func encodeLate(w http.ResponseWriter, r *http.Request) {
	m, err := cbor.CanonicalEncOptions().EncMode() // report
	if err != nil {
		return
	}
	_ = m.NewEncoder(w).Encode(in{r.FormValue("name")})
}

// pack has the decoder of a body, and a handle for all.
func pack(w http.ResponseWriter, r *http.Request) {
	var v in
	if codec.NewDecoder(r.Body, handle).Decode(&v) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

// read has the schema, and a decoder of the body.
func read(w http.ResponseWriter, r *http.Request) {
	var v in
	if avro.NewDecoderForSchema(schema, r.Body).Decode(&v) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

// readLate parses the schema for it.
func readLate(w http.ResponseWriter, r *http.Request) {
	var v in
	s := avro.MustParse(`"string"`) // report
	if avro.NewDecoderForSchema(s, r.Body).Decode(&v) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

// lines writes values until there are none.
func lines(w io.Writer, vs <-chan in) error {
	enc := api.NewEncoder(w)
	for v := range vs {
		if err := enc.Encode(v); err != nil {
			return err
		}
	}
	return nil
}

// linesLate makes an encoder of its own configuration for each of them.
func linesLate(w io.Writer, vs <-chan in) error {
	for v := range vs {
		if err := (jsoniter.Config{EscapeHTML: true}).Froze().NewEncoder(w).Encode(v); err != nil { // report
			return err
		}
	}
	return nil
}

// lineOf writes one.
func lineOf(w io.Writer, v in) error {
	return jsoniter.Config{UseNumber: true}.Froze().NewEncoder(w).Encode(v) // report
}

// squeeze compresses one body, with an encoder that writes to it.
func squeeze(w http.ResponseWriter, r *http.Request) {
	z, err := zstd.NewWriter(w) // silent
	if err != nil {
		return
	}
	defer z.Close()
	_, _ = io.Copy(z, r.Body)
}

// squeezeAll compresses bytes, with an encoder that writes to nothing.
func squeezeAll(w http.ResponseWriter, r *http.Request) {
	z, err := zstd.NewWriter(nil) // report
	if err != nil {
		return
	}
	_, _ = w.Write(z.EncodeAll([]byte(r.FormValue("text")), nil))
}

func tail(w http.ResponseWriter, r *http.Request) {
	vs := make(chan in, 2)
	vs <- in{r.FormValue("name")}
	close(vs)
	_ = lines(w, vs)
	_ = linesLate(w, vs)
	_ = lineOf(w, in{r.FormValue("name")})
}

func Routes(m *http.ServeMux) {
	m.HandleFunc("/encode", encode)
	m.HandleFunc("/encodelate", encodeLate)
	m.HandleFunc("/pack", pack)
	m.HandleFunc("/read", read)
	m.HandleFunc("/readlate", readLate)
	m.HandleFunc("/squeeze", squeeze)
	m.HandleFunc("/squeezeall", squeezeAll)
	m.HandleFunc("/tail", tail)
}
