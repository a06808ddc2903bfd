// Package attempts retries what it sends; what it builds has nothing to do with it.
package attempts

import (
	"bytes"
	"context"
	"errors"
	"net/http"
	"time"

	retry "github.com/avast/retry-go/v4"
	"github.com/cenkalti/backoff/v4"
	"github.com/fxamacker/cbor/v2"
	"github.com/go-playground/validator/v10"
	k8sretry "k8s.io/client-go/util/retry"
)

type Order struct {
	ID string `validate:"required"`
}

type Client interface {
	Post(ctx context.Context, body []byte) error
}

var errConflict = errors.New("conflict")

// At each attempt, in a function with data.
func Send(ctx context.Context, c Client, o *Order) (err error) {
	for i := 0; i < 3; i++ {
		mode, merr := cbor.CanonicalEncOptions().EncMode() // report
		if merr != nil {
			return merr
		}
		b, _ := mode.Marshal(o)
		if err = c.Post(ctx, b); err == nil {
			return nil
		}
		time.Sleep(time.Second << i)
	}
	return err
}

// By a library.
func SendRetried(ctx context.Context, c Client, o *Order) error {
	return retry.Do(func() error {
		if err := validator.New().StructCtx(ctx, o); err != nil { // report
			return err
		}
		return c.Post(ctx, []byte(o.ID))
	}, retry.Attempts(5))
}

// With another library, and a function that has a name.
type sending struct {
	c Client
	o *Order
}

func (s sending) attempt() error {
	v := validator.New() // report
	if err := v.Struct(s.o); err != nil {
		return err
	}
	return s.c.Post(context.Background(), nil)
}

func SendBackedOff(c Client, o *Order) error {
	return backoff.Retry(sending{c, o}.attempt, backoff.NewExponentialBackOff())
}

// On conflict only, in a handler.
type api struct{ c Client }

func (a *api) put(w http.ResponseWriter, r *http.Request) {
	o := &Order{ID: r.PathValue("id")}
	err := k8sretry.RetryOnConflict(k8sretry.DefaultRetry, func() error {
		v := validator.New() // report
		if err := v.Struct(o); err != nil {
			return err
		}
		return a.c.Post(r.Context(), []byte(o.ID))
	})
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
	}
}

// A loop until it works, in the handler.
func (a *api) post(w http.ResponseWriter, r *http.Request) {
	o := &Order{ID: r.FormValue("id")}
	for {
		em, err := cbor.EncOptions{}.EncMode() // report
		if err != nil {
			w.WriteHeader(http.StatusInternalServerError)
			return
		}
		var buf bytes.Buffer
		_ = em.NewEncoder(&buf).Encode(o)
		if err := a.c.Post(r.Context(), buf.Bytes()); !errors.Is(err, errConflict) {
			return
		}
	}
}

// A helper of the program.
func try(n int, f func() error) (err error) {
	for ; n > 0; n-- {
		if err = f(); err == nil {
			break
		}
	}
	return err
}

func (a *api) patch(w http.ResponseWriter, r *http.Request) {
	o := Order{ID: r.FormValue("id")}
	if err := try(3, func() error { return validator.New().Struct(o) }); err != nil { // report
		w.WriteHeader(http.StatusBadRequest)
	}
}

// Mirrors: made with the sender.
type Sender struct {
	c    Client
	v    *validator.Validate
	mode cbor.EncMode
}

func NewSender(c Client) (*Sender, error) {
	mode, err := cbor.CanonicalEncOptions().EncMode()         // silent
	return &Sender{c: c, v: validator.New(), mode: mode}, err // silent
}

func (s *Sender) Send(ctx context.Context, o *Order) error {
	return try(5, func() error {
		b, err := s.mode.Marshal(o)
		if err == nil {
			err = s.v.Struct(o)
		}
		if err != nil {
			return err
		}
		return s.c.Post(ctx, b)
	})
}

var sender *Sender

// Mirror: what is retried is the start.
func Start(c Client) error {
	return retry.Do(func() (err error) {
		v := validator.New() // silent
		sender = &Sender{c: c, v: v}
		return c.Post(context.Background(), nil)
	})
}

func Routes(c Client, mux *http.ServeMux) {
	a := &api{c}
	mux.HandleFunc("PUT /{id}", a.put)
	mux.HandleFunc("POST /", a.post)
	mux.HandleFunc("PATCH /", a.patch)
}
