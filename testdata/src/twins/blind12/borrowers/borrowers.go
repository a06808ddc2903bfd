// Package borrowers lends what is not for two at once. What decides: whether what was lent comes back, and for how long the place lives from which it
// is lent.
package borrowers

import (
	"bytes"
	"context"
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

var forms = sync.Pool{New: func() any {
	return form.NewDecoder() // silent
}}

// box is what the server lends.
type box struct {
	buf   bytes.Buffer
	trim  *mold.Transformer
	codec *goavro.Codec
}

type server struct {
	boxes    sync.Pool
	schemas  sync.Pool
	lost     sync.Pool
	free     chan *validator.Validate
	gone     chan *validator.Validate
	policies []*bluemonday.Policy
	mu       sync.Mutex
}

func (s *server) schema(x any, r *http.Request) error {
	d, _ := s.schemas.Get().(*schema.Decoder)
	if d == nil {
		d = schema.NewDecoder() // silent
	}
	defer s.schemas.Put(d)
	return d.Decode(x, r.URL.Query())
}

// schemaLost does not bring it back, and nobody does.
func (s *server) schemaLost(x any, r *http.Request) error {
	d, _ := s.lost.Get().(*schema.Decoder)
	if d == nil {
		d = schema.NewDecoder() // report
	}
	return d.Decode(x, r.URL.Query())
}

func (s *server) check(x any) error {
	var v *validator.Validate
	select {
	case v = <-s.free:
	default:
		v = validator.New() // silent
	}
	defer func() {
		select {
		case s.free <- v:
		default:
		}
	}()
	return v.Struct(x)
}

// checkGone asks a channel into which nobody puts anything.
func (s *server) checkGone(x any) error {
	var v *validator.Validate
	select {
	case v = <-s.gone:
	default:
		v = validator.New(validator.WithRequiredStructEnabled()) // report
	}
	return v.Struct(x)
}

// trimmed borrows a box, and fills what is missing in it.
func (s *server) trimmed(x any) error {
	b, ok := s.boxes.Get().(*box)
	if !ok {
		b = new(box)
	}
	defer s.boxes.Put(b)
	b.buf.Reset()
	if b.trim == nil {
		b.trim = mold.New() // silent
	}
	return b.trim.Struct(context.Background(), x)
}

// encoded has a box of its own.
func (s *server) encoded(x any) ([]byte, error) {
	b := new(box)
	if b.codec == nil {
		c, err := goavro.NewCodec(`"string"`) // report
		if err != nil {
			return nil, err
		}
		b.codec = c
	}
	return b.codec.BinaryFromNative(b.buf.Bytes(), x)
}

// clean takes the last of a list, and puts it back.
func (s *server) clean(text string) string {
	s.mu.Lock()
	var p *bluemonday.Policy
	if n := len(s.policies); n > 0 {
		p, s.policies = s.policies[n-1], s.policies[:n-1]
	}
	s.mu.Unlock()
	if p == nil {
		p = bluemonday.UGCPolicy() // silent
	}
	defer func() {
		s.mu.Lock()
		s.policies = append(s.policies, p)
		s.mu.Unlock()
	}()
	return p.Sanitize(text)
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	x := struct{ Name string }{s.clean(r.FormValue("name"))}
	d := forms.Get().(*form.Decoder)
	defer forms.Put(d)
	pool := sync.Pool{New: func() any {
		return reflectx.NewMapper("db") // report
	}}
	m := pool.Get().(*reflectx.Mapper)
	_ = m.FieldMap(reflect.ValueOf(x))
	pool.Put(m)
	for _, err := range []error{d.Decode(&x, r.URL.Query()), s.schema(&x, r), s.schemaLost(&x, r), s.check(x), s.checkGone(x), s.trimmed(&x)} {
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
	}
	data, _ := s.encoded(x.Name)
	_, _ = w.Write(data)
}

func New() http.Handler {
	return &server{free: make(chan *validator.Validate, 8), gone: make(chan *validator.Validate)}
}
