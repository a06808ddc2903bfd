package setup

import (
	"bytes"
	"crypto/tls"
	"encoding/gob"

	"github.com/gin-gonic/gin/binding"
	"github.com/go-sql-driver/mysql"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/shopspring/decimal"
	"go.opentelemetry.io/otel"
	"go.opentelemetry.io/otel/trace"
	"go.opentelemetry.io/otel/trace/noop"
	"go.uber.org/zap"
	"go.uber.org/zap/zaptest/observer"
)

// changed has defaults of the process, by the ID of their row. Each function
// sets one for itself, lets "another" set it, and returns whose it gets.
var changed = map[string]func() string{
	"gin-binding": func() (got string) {
		old := binding.Validator
		defer func() { binding.Validator = old }()
		binding.Validator = validating(func() { got = "me" })
		binding.Validator = validating(func() { got = "another" })
		_ = binding.JSON.BindBody([]byte(`{}`), &struct{}{})
		return got
	},
	"otel": func() string {
		old := otel.GetTracerProvider()
		defer otel.SetTracerProvider(old)
		otel.SetTracerProvider(provider{name: "me"})
		otel.SetTracerProvider(provider{name: "another"})
		return otel.GetTracerProvider().(provider).name
	},
	"zap": func() string {
		core, lines := observer.New(zap.InfoLevel)
		defer zap.ReplaceGlobals(zap.New(core).Named("me"))()
		defer zap.ReplaceGlobals(zap.New(core).Named("another"))()
		zap.L().Info("mine")
		return lines.All()[0].LoggerName
	},
	"mysql": func() string {
		_ = mysql.RegisterTLSConfig("own", &tls.Config{ServerName: "me"})
		_ = mysql.RegisterTLSConfig("own", &tls.Config{ServerName: "another"})
		cfg, err := mysql.ParseDSN("tcp(host)/db?tls=own")
		if err != nil {
			return err.Error()
		}
		return cfg.TLS.ServerName
	},
	"prometheus-default": func() string {
		old := prometheus.DefaultRegisterer
		defer func() { prometheus.DefaultRegisterer = old }()
		mine, last := prometheus.NewRegistry(), prometheus.NewRegistry()
		prometheus.DefaultRegisterer = mine
		prometheus.DefaultRegisterer = last
		prometheus.MustRegister(prometheus.NewCounter(prometheus.CounterOpts{Name: "mine"}))
		if found, _ := last.Gather(); len(found) == 1 {
			return "another"
		}
		return "me"
	},
	"decimal": func() string {
		defer func(n int) { decimal.DivisionPrecision = n }(decimal.DivisionPrecision)
		decimal.DivisionPrecision = 16
		decimal.DivisionPrecision = 2
		if decimal.NewFromInt(1).Div(decimal.NewFromInt(3)).String() == "0.33" {
			return "another"
		}
		return "me"
	},
}

// validating is a validator of gin that tells that it was asked.
type validating func()

func (f validating) ValidateStruct(any) error { f(); return nil }
func (f validating) Engine() any              { return nil }

// provider is a provider of tracers that has a name.
type provider struct {
	noop.TracerProvider
	name string
}

var _ trace.TracerProvider = provider{}

// named is registered with gob.
type named struct{ N int }

// gobbed sends a value as an interface, and decodes it.
func gobbed() error {
	var v any = named{1}
	var b bytes.Buffer
	if err := gob.NewEncoder(&b).Encode(&v); err != nil {
		return err
	}
	return gob.NewDecoder(&b).Decode(&v)
}
