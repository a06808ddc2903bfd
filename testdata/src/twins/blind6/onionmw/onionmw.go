// Package onionmw wraps handlers in layers. What decides: which layer the build stands in, the one that runs when the chain is made or the
// one that runs with the request.
package onionmw

import (
	"context"
	"net/http"
	"regexp"

	"github.com/go-chi/chi/v5"
	"github.com/go-playground/mold/v4/scrubbers"
	"github.com/go-playground/validator/v10"
	"github.com/hibiken/asynq"
	"github.com/labstack/echo/v4"
	"google.golang.org/grpc"
)

type msg struct {
	Text string `validate:"required" scrub:"emails"`
}

// limit has three layers: options, chain, request.
func limit(tag string) func(http.Handler) http.Handler {
	v := validator.New() // silent
	return func(next http.Handler) http.Handler {
		re := regexp.MustCompile(`^/api/v\d+/`) // silent
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if re.MatchString(r.URL.Path) && v.Var(r.FormValue("n"), tag) != nil {
				w.WriteHeader(http.StatusBadRequest)
				return
			}
			// The innermost layer.
			if !regexp.MustCompile(`^[a-z]+$`).MatchString(r.FormValue("q")) { // report
				w.WriteHeader(http.StatusBadRequest)
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}

// perRequest makes the chain again with each request, and so the outer layer runs with each request.
func perRequest(w http.ResponseWriter, r *http.Request) {
	checked(http.HandlerFunc(answer)).ServeHTTP(w, r)
}

func checked(next http.Handler) http.Handler {
	v := validator.New() // report
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if v.Struct(msg{r.FormValue("text")}) == nil {
			next.ServeHTTP(w, r)
		}
	})
}

func answer(w http.ResponseWriter, r *http.Request) { w.WriteHeader(http.StatusNoContent) }

// logged is a type that is a handler: its constructor runs when the chain is made.
type logged struct {
	next http.Handler
	v    *validator.Validate
}

func newLogged(next http.Handler) http.Handler {
	return &logged{next, validator.New()} // silent
}

func (l *logged) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if l.v.Var(r.FormValue("id"), "uuid") != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	l.next.ServeHTTP(w, r)
}

func scrub(next echo.HandlerFunc) echo.HandlerFunc {
	s := scrubbers.New() // silent
	return func(c echo.Context) error {
		var m msg
		if err := c.Bind(&m); err != nil {
			return err
		}
		if err := s.Struct(context.Background(), &m); err != nil {
			return err
		}
		return next(c)
	}
}

func scrubLate(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		var m msg
		if err := c.Bind(&m); err != nil {
			return err
		}
		s := scrubbers.New() // report
		if err := s.Struct(context.Background(), &m); err != nil {
			return err
		}
		return next(c)
	}
}

func tasks(h asynq.Handler) asynq.Handler {
	return asynq.HandlerFunc(func(ctx context.Context, t *asynq.Task) error {
		if err := validator.New().Struct(msg{string(t.Payload())}); err != nil { // report
			return err
		}
		return h.ProcessTask(ctx, t)
	})
}

// unary makes its rules when the server is made.
func unary() grpc.UnaryServerInterceptor {
	v := validator.New() // silent
	return func(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
		if err := v.Struct(req); err != nil {
			return nil, err
		}
		return handler(ctx, req)
	}
}

func Main() error {
	r := chi.NewRouter()
	r.Use(limit("number"), newLogged)
	r.Get("/", answer)
	r.Post("/", perRequest)
	e := echo.New()
	e.Use(scrub, scrubLate)
	mux := asynq.NewServeMux()
	mux.Use(tasks)
	_ = grpc.NewServer(grpc.ChainUnaryInterceptor(unary()))
	go func() { _ = new(asynq.Server).Run(mux) }()
	go func() { _ = e.Start(":8081") }()
	return http.ListenAndServe(":8080", r)
}
