// Package main changes defaults of the process.
package main

import (
	"context"
	"io"
	"log"
	"log/slog"
	"net/http"
	"time"

	"github.com/nats-io/nats.go"
	"github.com/sirupsen/logrus"
	"go.opentelemetry.io/otel"
	"go.uber.org/zap"
	"google.golang.org/grpc"
)

// A middleware that means well.
func requestLogger(next http.Handler) http.Handler {
	slog.SetDefault(slog.Default().With("app", "prices")) // silent
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		slog.SetDefault(slog.Default().With("id", r.Header.Get("X-Id"))) // report
		next.ServeHTTP(w, r)
	})
}

// An interceptor.
func prefix(ctx context.Context, req any, info *grpc.UnaryServerInfo, h grpc.UnaryHandler) (any, error) {
	log.SetPrefix(info.FullMethod + " ") // report
	return h(ctx, req)
}

// A consumer.
func consume(m *nats.Msg) {
	otel.SetTracerProvider(struct{}{}) // report
	zap.ReplaceGlobals(zap.NewNop())   // report
}

type zones struct{ loc *time.Location }

func (z zones) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	time.Local = z.loc // report
	_, _ = io.WriteString(w, time.Now().String())
}

func quiet(w http.ResponseWriter, r *http.Request) {
	mute(io.Discard)
}

func mute(w io.Writer) {
	log.SetOutput(w) // report
}

type hook struct{}

func (hook) Fire(any) error { return nil }

func traced(w http.ResponseWriter, r *http.Request) {
	logrus.AddHook(hook{}) // report
	logrus.Info(r.URL)
}

// Mirrors.
func local(w http.ResponseWriter, r *http.Request) {
	l := logrus.New()
	l.AddHook(hook{}) // silent
	l.Info(r.URL)
	std := log.New(w, "", 0)
	std.SetPrefix(r.URL.Path) // silent: built elsewhere
}

func init() { log.SetFlags(log.Lshortfile) } // silent

func setup(loc *time.Location) {
	time.Local = loc                   // silent
	otel.SetTracerProvider(struct{}{}) // silent
	zap.ReplaceGlobals(zap.NewNop())   // silent
}

func main() {
	setup(time.UTC)
	nc, err := nats.Connect("nats://localhost")
	if err != nil {
		log.Fatal(err)
	}
	_, _ = nc.Subscribe("prices", consume)
	_ = grpc.NewServer(grpc.ChainUnaryInterceptor(prefix))
	http.Handle("/zones", requestLogger(zones{time.UTC}))
	http.HandleFunc("/quiet", quiet)
	http.HandleFunc("/traced", traced)
	http.HandleFunc("/local", local)
	log.Fatal(http.ListenAndServe(":80", nil))
}
