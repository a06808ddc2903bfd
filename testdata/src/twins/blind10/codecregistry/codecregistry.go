// Package codecregistry has tables by content type. What decides: whether what is in the table is the thing, or what makes it.
package codecregistry

import (
	"errors"
	"io"
	"mime"
	"net/http"
	"sync"

	"github.com/fxamacker/cbor/v2"
	jsoniter "github.com/json-iterator/go"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

var errUnknown = errors.New("unknown content type")

type codec interface {
	Marshal(v any) ([]byte, error)
}

type codecFunc func(v any) ([]byte, error)

func (f codecFunc) Marshal(v any) ([]byte, error) { return f(v) }

// codecs are there from the start.
var codecs = map[string]codec{
	"application/json": jsoniter.Config{SortMapKeys: true}.Froze(), // silent
	"text/html": codecFunc(func(v any) ([]byte, error) {
		s, _ := v.(string)
		return []byte(bluemonday.UGCPolicy().Sanitize(s)), nil // report
	}),
}

// factories make one when they are asked.
var factories = map[string]func() (codec, error){
	"application/cbor": func() (codec, error) {
		return cbor.CanonicalEncOptions().EncMode() // report
	},
	"avro/binary": newAvro,
}

type avroCodec struct{ c *goavro.Codec }

func (a avroCodec) Marshal(v any) ([]byte, error) { return a.c.BinaryFromNative(nil, v) }

func newAvro() (codec, error) {
	c, err := goavro.NewCodec(`"string"`) // report
	if err != nil {
		return nil, err
	}
	return avroCodec{c}, nil
}

// registry makes each of its codecs when it is first asked for.
type registry struct {
	mu   sync.Mutex
	make map[string]func() (codec, error)
	have map[string]codec
}

func (r *registry) register(name string, f func() (codec, error)) {
	r.make[name] = f
}

func (r *registry) get(name string) (codec, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if c, ok := r.have[name]; ok {
		return c, nil
	}
	f, ok := r.make[name]
	if !ok {
		return nil, errUnknown
	}
	c, err := f()
	if err == nil {
		r.have[name] = c
	}
	return c, err
}

var lazy = &registry{make: make(map[string]func() (codec, error)), have: make(map[string]codec)}

func init() {
	lazy.register("application/cbor", func() (codec, error) {
		return cbor.EncOptions{Time: 1}.EncMode() // silent
	})
	lazy.register("avro/binary", keptAvro)
}

func keptAvro() (codec, error) {
	c, err := goavro.NewCodec(`"bytes"`) // silent
	if err != nil {
		return nil, err
	}
	return avroCodec{c}, nil
}

// byName has a case for each.
func byName(name string) (codec, error) {
	switch name {
	case "application/json":
		return jsoniter.Config{UseNumber: true}.Froze(), nil // report
	case "application/cbor":
		return lazy.get(name)
	}
	return nil, errUnknown
}

func find(name string) (codec, error) {
	if c, ok := codecs[name]; ok {
		return c, nil
	}
	if f, ok := factories[name]; ok {
		return f()
	}
	return nil, errUnknown
}

func write(w http.ResponseWriter, r *http.Request) {
	name, _, err := mime.ParseMediaType(r.Header.Get("Accept"))
	if err != nil {
		http.Error(w, err.Error(), http.StatusNotAcceptable)
		return
	}
	body, err := io.ReadAll(r.Body)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	for _, get := range []func(string) (codec, error){find, lazy.get, byName} {
		c, err := get(name)
		if err != nil {
			continue
		}
		if data, err := c.Marshal(string(body)); err == nil {
			_, _ = w.Write(data)
			return
		}
	}
	http.Error(w, errUnknown.Error(), http.StatusNotAcceptable)
}

func Routes(m *http.ServeMux) { m.HandleFunc("/", write) }
