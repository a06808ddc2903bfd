// Package deferreds does things at the end: defers, closers, clean-ups, contexts that are done. What decides: whether what is deferred is come to with
// each request, and whether it is evaluated when.
package deferreds

import (
	"context"
	"errors"
	"io"
	"log"
	"net/http"
	"reflect"
	"sync"
	"time"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type trace struct {
	Name string `validate:"required"`
	Took time.Duration
}

// timed returns what is to be called at the end.
func timed(name string, out func(trace)) func() {
	begin := time.Now()
	v := validator.New() // report
	return func() {
		t := trace{name, time.Since(begin)}
		if v.Struct(t) == nil {
			out(t)
		}
	}
}

type server struct {
	out   func(trace)
	close []func() error
	codec *goavro.Codec
	once  sync.Once
}

func (s *server) show(w http.ResponseWriter, r *http.Request) {
	defer timed("show", s.out)()
	defer func(m *mold.Transformer) {
		if err := m.Struct(context.Background(), s); err != nil {
			log.Println(err)
		}
	}(mold.New()) // report
	data, err := s.codec.BinaryFromNative(nil, r.URL.Path)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	_, _ = w.Write(data)
}

// stream watches in a goroutine until the request is done.
func (s *server) stream(w http.ResponseWriter, r *http.Request) {
	stop := context.AfterFunc(r.Context(), func() {
		m := reflectx.NewMapper("db") // report
		log.Println(len(m.FieldMap(reflect.ValueOf(trace{}))))
	})
	defer stop()
	_, _ = io.Copy(w, r.Body)
}

// Close calls what has been noted, once.
func (s *server) Close() (err error) {
	s.once.Do(func() {
		p := bluemonday.UGCPolicy() // silent
		for _, f := range s.close {
			if e := f(); e != nil {
				log.Println(p.Sanitize(e.Error()))
				err = errors.Join(err, e)
			}
		}
	})
	return err
}

// onClose notes what is called at the end of the process.
func (s *server) onClose(f func() error) { s.close = append(s.close, f) }

func (s *server) setUp() (err error) {
	defer func() {
		if err != nil {
			v := validator.New() // silent
			log.Println(v.Var(err.Error(), "required"))
		}
	}()
	s.codec, err = goavro.NewCodec(`"string"`) // silent
	if err != nil {
		return err
	}
	s.onClose(func() error {
		v := validator.New() // silent
		return v.Struct(s)
	})
	return nil
}

// session is what a request has, with a clean-up of its own.
type session struct{ done []func() }

func (s *session) end() {
	for _, f := range s.done {
		f()
	}
}

func (s *server) put(w http.ResponseWriter, r *http.Request) {
	var x session
	defer x.end()
	x.done = append(x.done, func() {
		p := bluemonday.NewPolicy() // report
		log.Println(p.Sanitize(r.URL.Path))
	})
	_, _ = w.Write([]byte("ok"))
}

func Run(ctx context.Context, out func(trace)) error {
	s := &server{out: out}
	if err := s.setUp(); err != nil {
		return err
	}
	defer func() {
		if err := s.Close(); err != nil {
			log.Println(err)
		}
	}()
	m := http.NewServeMux()
	m.HandleFunc("/show", s.show)
	m.HandleFunc("/stream", s.stream)
	m.HandleFunc("/put", s.put)
	srv := &http.Server{Handler: m}
	context.AfterFunc(ctx, func() {
		v := validator.New() // silent
		log.Println(v.Var(srv.Addr, "hostname_port"), srv.Close())
	})
	return srv.ListenAndServe()
}
