// Package boundcodecs compresses and decodes. What decides: whether the codec is bound to a stream that comes with the call, or would serve
// any.
package boundcodecs

import (
	"bytes"
	"io"
	"net/http"
	"sync"

	"github.com/fxamacker/cbor/v2"
	"github.com/hamba/avro/v2"
	"github.com/jackc/pgx/v5/pgtype"
	jsoniter "github.com/json-iterator/go"
	"github.com/klauspost/compress/zstd"
	"github.com/ugorji/go/codec"
)

// pack needs no stream.
func pack(data []byte) ([]byte, error) {
	// For each call, though it would serve any.
	enc, err := zstd.NewWriter(nil) // report
	if err != nil {
		return nil, err
	}
	defer enc.Close()
	return enc.EncodeAll(data, nil), nil
}

func unpack(data []byte) ([]byte, error) {
	// The same.
	dec, err := zstd.NewReader(nil) // report
	if err != nil {
		return nil, err
	}
	defer dec.Close()
	return dec.DecodeAll(data, nil)
}

var encoders = sync.Pool{New: func() any {
	// The pool asks for it.
	enc, _ := zstd.NewWriter(nil) // silent
	return enc
}}

func packPooled(w io.Writer, data []byte) error {
	enc := encoders.Get().(*zstd.Encoder)
	defer encoders.Put(enc)
	enc.Reset(w)
	if _, err := enc.Write(data); err != nil {
		return err
	}
	return enc.Close()
}

// Reader gives a stream to who reads it.
func Reader(r io.Reader) (io.Reader, error) {
	// Bound to the stream, and handed out.
	dec, err := zstd.NewReader(r) // silent
	return dec, err
}

const event = `{"type":"record","name":"event","fields":[]}`

var eventSchema = avro.MustParse(event) // silent

func decodeEvent(r io.Reader, dst any) error {
	// It parses the text for each stream.
	dec, err := avro.NewDecoder(event, r) // report
	if err != nil {
		return err
	}
	return dec.Decode(dst)
}

func decodeParsed(r io.Reader, dst any) error {
	return avro.NewDecoderForSchema(eventSchema, r).Decode(dst)
}

func decodeAs(schema string, r io.Reader, dst any) error {
	// As the caller says.
	dec, err := avro.NewDecoder(schema, r) // silent
	if err != nil {
		return err
	}
	return dec.Decode(dst)
}

func decodeParsedEach(r io.Reader, dst any) error {
	// Parsed with each stream.
	s := avro.MustParse(event) // report
	return avro.NewDecoderForSchema(s, r).Decode(dst)
}

func cborTo(w io.Writer, x any) error {
	// The mode would serve any stream.
	mode, err := cbor.EncOptions{Sort: cbor.SortCanonical}.EncMode() // report
	if err != nil {
		return err
	}
	return mode.NewEncoder(w).Encode(x)
}

func cborOf(w io.Writer, x any, sort cbor.SortMode) error {
	// As the caller says.
	mode, err := cbor.EncOptions{Sort: sort}.EncMode() // silent
	if err != nil {
		return err
	}
	return mode.NewEncoder(w).Encode(x)
}

// session has one codec for a connection to the database.
type session struct {
	types *pgtype.Map
	json  jsoniter.API
	h     codec.JsonHandle
}

func open() *session {
	s := &session{}
	// Main opens one: kept.
	s.types = pgtype.NewMap() // silent
	// The same.
	s.json = jsoniter.Config{SortMapKeys: true}.Froze() // silent
	s.h.Canonical = true
	return s
}

func (s *session) row(src []byte, dst any) error {
	if err := s.types.Scan(23, 1, src, dst); err != nil {
		return err
	}
	// For each row.
	return pgtype.NewMap().Scan(25, 0, src, dst) // report
}

func (s *session) dump(w io.Writer, x any) error {
	// The configuration is a constant.
	api := jsoniter.Config{EscapeHTML: false}.Froze() // report
	return api.NewEncoder(w).Encode(x)
}

func (s *session) show(w io.Writer, x any) error {
	if err := s.json.NewEncoder(w).Encode(x); err != nil {
		return err
	}
	return codec.NewEncoder(w, &s.h).Encode(x)
}

func (s *session) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	data, err := io.ReadAll(r.Body)
	if err != nil {
		return
	}
	if data, err = unpack(data); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	var x struct{ Name string }
	_ = decodeEvent(bytes.NewReader(data), &x)
	_ = decodeParsed(bytes.NewReader(data), &x)
	_ = decodeParsedEach(bytes.NewReader(data), &x)
	_ = decodeAs(r.FormValue("schema"), bytes.NewReader(data), &x)
	_, _, _ = s.row(data, &x), s.dump(w, x), s.show(w, x)
	_, _ = cborTo(w, x), cborOf(w, x, cbor.SortMode(len(data)))
	if data, err = pack(data); err == nil {
		_ = packPooled(w, data)
	}
}

func Main() error { return http.ListenAndServe(":8080", open()) }
