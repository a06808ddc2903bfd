// Package dispatchtables looks up what to do in tables. What decides: whether the table has what was made, or what makes it.
package dispatchtables

import (
	"encoding/json"
	"fmt"
	"net/http"

	"github.com/fxamacker/cbor/v2"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	jsoniter "github.com/json-iterator/go"
	"github.com/microcosm-cc/bluemonday"
)

type marshaler interface{ Marshal(v any) ([]byte, error) }

// codecs has one for each type of content.
var codecs = map[string]marshaler{
	"application/json": jsoniter.Config{SortMapKeys: true}.Froze(), // silent
	"application/cbor": mustCBOR(),
}

func mustCBOR() marshaler {
	m, err := cbor.CanonicalEncOptions().EncMode() // silent
	if err != nil {
		panic(err)
	}
	return m
}

// factories makes one for each answer.
var factories = map[string]func() (marshaler, error){
	"application/json": func() (marshaler, error) {
		return jsoniter.Config{EscapeHTML: true}.Froze(), nil // report
	},
	"application/cbor": func() (marshaler, error) {
		return cbor.EncOptions{Sort: cbor.SortCanonical}.EncMode() // report
	},
}

func answer(w http.ResponseWriter, r *http.Request, x any) {
	kind := r.Header.Get("Accept")
	c, ok := codecs[kind]
	if !ok {
		http.Error(w, kind, http.StatusNotAcceptable)
		return
	}
	data, err := c.Marshal(x)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	_, _ = w.Write(data)
}

func answerAnew(w http.ResponseWriter, r *http.Request, x any) {
	newCodec, ok := factories[r.Header.Get("Accept")]
	if !ok {
		newCodec = factories["application/json"]
	}
	c, err := newCodec()
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	if data, err := c.Marshal(x); err == nil {
		_, _ = w.Write(data)
	}
}

type command struct {
	name string
	run  func(args json.RawMessage) (any, error)
}

// commands are made when the program starts, each with what it needs.
var commands = []command{
	{"check", checkCommand()},
	{"clean", clean},
}

func checkCommand() func(json.RawMessage) (any, error) {
	v := validator.New() // silent
	return func(args json.RawMessage) (any, error) {
		var in struct {
			Mail string `json:"mail" validate:"email"`
		}
		if err := json.Unmarshal(args, &in); err != nil {
			return nil, err
		}
		return in, v.Struct(in)
	}
}

func clean(args json.RawMessage) (any, error) {
	var text string
	if err := json.Unmarshal(args, &text); err != nil {
		return nil, err
	}
	p := bluemonday.UGCPolicy() // report
	return p.Sanitize(text), nil
}

func run(w http.ResponseWriter, r *http.Request) {
	var in struct {
		Name string
		Args json.RawMessage
	}
	if err := json.NewDecoder(r.Body).Decode(&in); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	for _, c := range commands {
		if c.name != in.Name {
			continue
		}
		out, err := c.run(in.Args)
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		if r.URL.Query().Has("fresh") {
			answerAnew(w, r, out)
		} else {
			answer(w, r, out)
		}
		return
	}
	http.NotFound(w, r)
}

// decoders turns a table of functions into a table of what they make.
func decoders(from map[string]func() *schema.Decoder) map[string]*schema.Decoder {
	out := map[string]*schema.Decoder{}
	for name, f := range from {
		out[name] = f()
	}
	return out
}

var forms = decoders(map[string]func() *schema.Decoder{
	"strict": schema.NewDecoder,
	"loose": func() *schema.Decoder {
		d := schema.NewDecoder() // silent
		d.IgnoreUnknownKeys(true)
		return d
	},
})

func submit(w http.ResponseWriter, r *http.Request) {
	var in struct{ Name string }
	d, ok := forms[r.PathValue("kind")]
	if !ok {
		http.NotFound(w, r)
		return
	}
	if err := d.Decode(&in, r.PostForm); err != nil {
		http.Error(w, fmt.Sprint(err), http.StatusBadRequest)
	}
}

func Routes(m *http.ServeMux) {
	m.HandleFunc("POST /run", run)
	m.HandleFunc("POST /submit/{kind}", submit)
}
