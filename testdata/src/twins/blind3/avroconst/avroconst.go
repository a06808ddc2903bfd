// Package avroconst compiles schemas and freezes configurations. What decides: whether the text of the schema, or the
// configuration, is the same each time or comes with the data.
package avroconst

import (
	"bytes"
	_ "embed"
	"net/http"
	"os"

	"github.com/hamba/avro/v2"
	jsoniter "github.com/json-iterator/go"
	"github.com/segmentio/kafka-go"
)

const userSchema = `{"type":"record","name":"user","fields":[{"name":"id","type":"long"}]}`

var eventSchema = `{"type":"string"}`

type user struct{ ID int64 }

func Decode(b []byte) (u user, err error) {
	s := avro.MustParse(userSchema) // report
	err = avro.NewDecoderForSchema(s, bytes.NewReader(b)).Decode(&u)
	return u, err
}

func Literal(m kafka.Message) (s string, err error) {
	err = avro.NewDecoderForSchema(avro.MustParse(`"string"`), bytes.NewReader(m.Value)).Decode(&s) // report
	return s, err
}

func Marshal(x any) ([]byte, error) {
	return jsoniter.Config{SortMapKeys: true}.Froze().Marshal(x) // report
}

func Loop(all [][]byte) (us []user) {
	for _, b := range all {
		var u user
		api := jsoniter.Config{TagKey: "db"}.Froze() // report
		if api.Unmarshal(b, &u) == nil {
			us = append(us, u)
		}
	}
	return us
}

func Handler(w http.ResponseWriter, r *http.Request) {
	cfg := jsoniter.Config{UseNumber: true}
	cfg.EscapeHTML = false
	json := cfg.Froze() // report
	_ = json.NewEncoder(w).Encode(r.URL)
}

func api() jsoniter.API {
	return jsoniter.Config{EscapeHTML: true}.Froze() // report
}

func Api(w http.ResponseWriter, r *http.Request) { _ = api().NewEncoder(w).Encode(r.URL) }

// Comes with the data, or is kept.

func With(schema string, b []byte) (u user, err error) {
	s := avro.MustParse(schema) // silent
	err = avro.NewDecoderForSchema(s, bytes.NewReader(b)).Decode(&u)
	return u, err
}

func Header(m kafka.Message) (u user, err error) {
	s := avro.MustParse(string(m.Key)) // silent
	return u, avro.NewDecoderForSchema(s, bytes.NewReader(m.Value)).Decode(&u)
}

func Posted(w http.ResponseWriter, r *http.Request) {
	_ = avro.MustParse(r.FormValue("schema")).String() // silent
}

var (
	parsed = avro.MustParse(userSchema)                 // silent
	frozen = jsoniter.Config{SortMapKeys: true}.Froze() // silent
)

func Kept(b []byte) (u user, err error) {
	if err = frozen.Unmarshal(b, &u); err != nil {
		err = avro.NewDecoderForSchema(parsed, bytes.NewReader(b)).Decode(&u)
	}
	return u, err
}

type codec struct{ s avro.Schema }

func New(path string) (*codec, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return &codec{avro.MustParse(string(b))}, nil // silent
}

func (c *codec) Decode(b []byte, dst any) error {
	return avro.NewDecoderForSchema(c.s, bytes.NewReader(b)).Decode(dst)
}

func MarshalBy(tag string, x any) ([]byte, error) {
	return jsoniter.Config{TagKey: tag}.Froze().Marshal(x) // silent
}

func Pretty(w http.ResponseWriter, r *http.Request) {
	api := jsoniter.Config{EscapeHTML: r.FormValue("html") != ""}.Froze() // silent
	_ = api.NewEncoder(w).Encode(r.URL)
}

type registry struct{ byID map[int]avro.Schema }

func (g *registry) schema(id int) avro.Schema {
	s, ok := g.byID[id]
	if !ok {
		s = avro.MustParse(eventSchema) // silent
		g.byID[id] = s
	}
	return s
}

func (g *registry) Decode(id int, b []byte, dst any) error {
	return avro.NewDecoderForSchema(g.schema(id), bytes.NewReader(b)).Decode(dst)
}
