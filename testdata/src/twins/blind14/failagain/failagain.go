// Package failagain makes what can fail. What decides: whether it is made again after it went well.
package failagain

import (
	"errors"
	"net/http"
	"sync"
	"time"

	"github.com/fxamacker/cbor/v2"
	"github.com/google/cel-go/cel"
	"github.com/hamba/avro/v2"
	"github.com/linkedin/goavro/v2"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

type svc struct {
	mu     sync.Mutex
	codec  *goavro.Codec
	err    error
	tried  bool
	schema *jsonschema.Schema
	bad    error
	env    *cel.Env
	mode   cbor.DecMode
	last   time.Time
}

var errNot = errors.New("not yet")

// encode tries until it goes well.
func (s *svc) encode(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.err != nil {
		s.codec, s.err = goavro.NewCodec(`"string"`) // silent
	}
	if s.err != nil {
		return
	}
	data, _ := s.codec.BinaryFromNative(nil, r.FormValue("name"))
	_, _ = w.Write(data)
}

// check tries once, and keeps the error as well.
func (s *svc) check(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	if !s.tried {
		s.tried = true
		s.schema, s.bad = jsonschema.NewCompiler().Compile("a.json") // silent
	}
	s.mu.Unlock()
	if s.bad == nil {
		_ = s.schema.Validate(r.FormValue("name"))
	}
}

// eval gives up, and keeps nothing then.
func (s *svc) eval(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.env == nil {
		env, err := cel.NewEnv(cel.Variable("x", cel.StringType)) // silent
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		s.env = env
	}
	_, _ = s.env.Compile(r.FormValue("expr"))
}

// read has a helper that fails with those who ask.
func (s *svc) read(w http.ResponseWriter, r *http.Request) {
	m, err := s.decMode()
	if err != nil {
		return
	}
	var x any
	_ = m.Unmarshal([]byte(r.FormValue("data")), &x)
}

func (s *svc) decMode() (m cbor.DecMode, err error) {
	if m = s.mode; m != nil {
		return m, nil
	}
	if m, err = (cbor.DecOptions{MaxNestedLevels: 4}).DecMode(); err == nil { // silent
		s.mode = m
	}
	return m, err
}

// write keeps it if it failed, that is for nothing.
func (s *svc) write(w http.ResponseWriter, r *http.Request) {
	m, err := cbor.EncOptions{Sort: cbor.SortCanonical}.EncMode() // report
	if err != nil {
		s.bad = err
		return
	}
	data, _ := m.Marshal(r.FormValue("name"))
	_, _ = w.Write(data)
}

// retry tries three times in each request.
func retry(w http.ResponseWriter, r *http.Request) {
	var c *goavro.Codec
	err := errNot
	for i := 0; i < 3 && err != nil; i++ {
		c, err = goavro.NewCodec(`"int"`) // report
	}
	if err != nil {
		return
	}
	data, _ := c.BinaryFromNative(nil, r.FormValue("name"))
	_, _ = w.Write(data)
}

// compiled makes its schema when it went well before.
func (s *svc) compiled(w http.ResponseWriter, r *http.Request) {
	if s.bad == nil {
		sch, err := jsonschema.NewCompiler().Compile("b.json") // report
		if err != nil {
			return
		}
		_ = sch.Validate(r.FormValue("name"))
	}
}

// parsed fails by a panic.
func parsed(w http.ResponseWriter, r *http.Request) {
	defer func() {
		if recover() != nil {
			w.WriteHeader(http.StatusInternalServerError)
		}
	}()
	d := avro.NewDecoderForSchema(avro.MustParse(`"string"`), r.Body) // report
	var x string
	_ = d.Decode(&x)
}

// start tries until it goes well, and then goes on.
func start() *goavro.Codec {
	for {
		c, err := goavro.NewCodec(`"long"`) // silent
		if err == nil {
			return c
		}
		time.Sleep(time.Second)
	}
}

func Routes(m *http.ServeMux) {
	s := &svc{err: errNot}
	long := start()
	m.HandleFunc("/encode", s.encode)
	m.HandleFunc("/check", s.check)
	m.HandleFunc("/eval", s.eval)
	m.HandleFunc("/read", s.read)
	m.HandleFunc("/write", s.write)
	m.HandleFunc("/retry", retry)
	m.HandleFunc("/compiled", s.compiled)
	m.HandleFunc("/parsed", parsed)
	m.HandleFunc("/long", func(w http.ResponseWriter, r *http.Request) {
		data, _ := long.BinaryFromNative(nil, r.FormValue("n"))
		_, _ = w.Write(data)
	})
}
