// Package recovers has functions that panic, and others that recover. What decides: who is behind it, the start or the request.
package recovers

import (
	"context"
	"fmt"
	"log"
	"net/http"
	"time"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type entry struct {
	Text string `validate:"required" mod:"trim"`
}

// mustCodec panics if the schema is none.
func mustCodec(text string) *goavro.Codec {
	c, err := goavro.NewCodec(text) // silent
	if err != nil {
		panic(err)
	}
	return c
}

// mustReply is the same, for handlers.
func mustReply() *goavro.Codec {
	c, err := goavro.NewCodec(`"string"`) // report
	if err != nil {
		panic(fmt.Sprintf("reply: %v", err))
	}
	return c
}

var entries, names = mustCodec(`"bytes"`), mustCodec(`"string"`)

// safely calls f, and makes an error of its panic.
func safely(f func() error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %v", p)
		}
	}()
	return f()
}

// supervise calls f until it returns without a panic.
func supervise(ctx context.Context, f func(context.Context) error) {
	for ctx.Err() == nil {
		err := safely(func() error { return f(ctx) })
		if err == nil {
			return
		}
		log.Println(err)
		time.Sleep(time.Second)
	}
}

type server struct {
	rules *validator.Validate
	queue chan entry
}

// work is supervised: it makes its transformer when it begins, and when it begins again.
func (s *server) work(ctx context.Context) error {
	t := mold.New() // silent
	for e := range s.queue {
		if err := t.Struct(ctx, &e); err != nil {
			log.Println(err)
		}
	}
	return nil
}

// clean is, too, and makes a policy for each entry.
func (s *server) clean(ctx context.Context) error {
	for {
		select {
		case <-ctx.Done():
			return nil
		case e := <-s.queue:
			p := bluemonday.UGCPolicy() // report
			if p.Sanitize(e.Text) == "" {
				panic("empty entry")
			}
		}
	}
}

// create calls its work within safely.
func (s *server) create(w http.ResponseWriter, r *http.Request) {
	err := safely(func() error {
		v := validator.New() // report
		return v.Struct(entry{r.FormValue("text")})
	})
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	data, _ := mustReply().BinaryFromNative(nil, r.FormValue("text"))
	_, _ = w.Write(data)
}

// logged is evaluated where the defer stands.
func logged(p *bluemonday.Policy, text *string) {
	log.Println("entry:", p.Sanitize(*text))
}

func (s *server) show(w http.ResponseWriter, r *http.Request) {
	text := r.FormValue("text")
	defer logged(bluemonday.UGCPolicy(), &text) // report
	data, err := entries.BinaryFromNative(nil, text)
	if err != nil {
		data, err = names.BinaryFromNative(nil, text)
	}
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	_, _ = w.Write(data)
}

func Start(ctx context.Context, m *http.ServeMux) error {
	s := &server{queue: make(chan entry)}
	err := safely(func() error {
		s.rules = validator.New() // silent
		return s.rules.RegisterValidation("text", func(fl validator.FieldLevel) bool { return fl.Field().Len() > 0 })
	})
	if err != nil {
		return err
	}
	go supervise(ctx, s.work)
	go supervise(ctx, s.clean)
	m.HandleFunc("POST /entries", s.create)
	m.HandleFunc("GET /entries", s.show)
	m.HandleFunc("PUT /entries", func(w http.ResponseWriter, r *http.Request) {
		if err := s.rules.Struct(entry{r.FormValue("text")}); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
		}
	})
	return nil
}
