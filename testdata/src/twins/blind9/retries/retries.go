// Package retries tries again. What decides: whether making it is what can fail, or what it is used for.
package retries

import (
	"context"
	"errors"
	"net/http"
	"reflect"
	"time"

	retrygo "github.com/avast/retry-go/v4"
	"github.com/cenkalti/backoff/v4"
	"github.com/coreos/go-oidc/v3/oidc"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"k8s.io/apimachinery/pkg/api/meta"
	"k8s.io/client-go/util/retry"
	"sigs.k8s.io/controller-runtime/pkg/client/apiutil"
)

type order struct {
	ID string `db:"id" validate:"required"`
}

var errConflict = errors.New("conflict")

type service struct {
	mapper meta.RESTMapper
	keys   *oidc.Provider
	send   func(ctx context.Context, o *order) error
	load   func(ctx context.Context, id string) (*order, error)
}

// newService waits until the cluster answers.
func newService(ctx context.Context, cfg any) (*service, error) {
	s := new(service)
	for wait := time.Second; ; wait *= 2 {
		m, err := apiutil.NewDynamicRESTMapper(cfg, http.DefaultClient) // silent
		if err == nil {
			s.mapper = m
			break
		}
		select {
		case <-ctx.Done():
			return nil, err
		case <-time.After(wait):
		}
	}
	err := backoff.Retry(func() (err error) {
		s.keys, err = oidc.NewProvider(ctx, "https://issuer") // silent
		return err
	}, backoff.NewExponentialBackOff())
	return s, err
}

func (s *service) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	o := &order{ID: r.FormValue("id")}
	err := retrygo.Do(func() error {
		if err := validator.New().Struct(o); err != nil { // report
			return err
		}
		return s.send(r.Context(), o)
	}, retrygo.Attempts(3))
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	if err := s.update(r.Context(), o.ID); err != nil {
		http.Error(w, err.Error(), http.StatusConflict)
	}
}

func (s *service) update(ctx context.Context, id string) error {
	return retry.RetryOnConflict(retry.DefaultRetry, func() error {
		o, err := s.load(ctx, id)
		if err != nil {
			return err
		}
		fields := reflectx.NewMapper("db").FieldMap(reflect.ValueOf(o)) // report
		if len(fields) == 0 {
			return errConflict
		}
		return s.send(ctx, o)
	})
}

// attempts tries three times, with the same rules.
func (s *service) attempts(ctx context.Context, ids <-chan string) {
	v := validator.New() // silent
	for id := range ids {
		for range 3 {
			o, err := s.load(ctx, id)
			if err != nil {
				continue
			}
			if err = v.StructCtx(ctx, o); err == nil {
				err = s.send(ctx, o)
			}
			if !errors.Is(err, errConflict) {
				break
			}
		}
	}
}

// attemptsAnew makes rules for each attempt.
func (s *service) attemptsAnew(ctx context.Context, ids <-chan string) {
	for id := range ids {
		for attempt := 0; attempt < 3; attempt++ {
			o, err := s.load(ctx, id)
			if err != nil {
				continue
			}
			v := validator.New() // report
			if err = v.StructCtx(ctx, o); err == nil {
				err = s.send(ctx, o)
			}
			if !errors.Is(err, errConflict) {
				break
			}
		}
	}
}

func Serve(ctx context.Context, cfg any, ids <-chan string) error {
	s, err := newService(ctx, cfg)
	if err != nil {
		return err
	}
	go s.attempts(ctx, ids)
	go s.attemptsAnew(ctx, ids)
	return http.ListenAndServe(":8080", s)
}
