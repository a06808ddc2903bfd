// Package global has for each row of the defaults of a process a handler that
// changes one, and one that reads it.
package global

import (
	"crypto/tls"

	"github.com/gin-gonic/gin"
	"github.com/gin-gonic/gin/binding"
	"github.com/go-playground/validator/v10"
	"github.com/go-sql-driver/mysql"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/shopspring/decimal"
	"go.opentelemetry.io/otel"
	"go.uber.org/zap"
	"google.golang.org/grpc/resolver"
)

func change(c *gin.Context) {
	otel.SetTracerProvider(nil)                                                   // want `otel.SetTracerProvider changes what the whole process shares for every request in change, a gin handler: call it once, when the program starts; it changes for the whole process`
	zap.ReplaceGlobals(zap.NewNop())                                              // want `zap.ReplaceGlobals changes`
	mysql.RegisterTLSConfig("x", &tls.Config{})                                   // want `mysql.RegisterTLSConfig changes`
	resolver.SetDefaultScheme("dns")                                              // want `resolver.SetDefaultScheme changes`
	binding.Validator = nil                                                       // want `an assignment changes binding.Validator`
	prometheus.DefaultRegisterer = prometheus.NewRegistry()                       // want `an assignment changes prometheus.DefaultRegisterer`
	decimal.DivisionPrecision = 2                                                 // want `an assignment changes decimal.DivisionPrecision`
	binding.Validator.Engine().(*validator.Validate).RegisterValidation("x", nil) // want `RegisterValidation changes binding.Validator`
}

func engine(c *gin.Context) {
	if v, ok := binding.Validator.Engine().(*validator.Validate); ok {
		v.RegisterValidation("x", nil) // want `RegisterValidation changes binding.Validator`
	}
}

func read(c *gin.Context) {
	_ = otel.GetTracerProvider()
	zap.L()
	cfg := mysql.NewConfig()
	cfg.TLS = &tls.Config{}
	_ = resolver.GetDefaultScheme()
	_ = binding.Validator.ValidateStruct(c)
	p := decimal.DivisionPrecision
	p = 2
	_ = decimal.Decimal{}.DivRound(decimal.Decimal{}, int32(p))
}

func setUp() {
	otel.SetTracerProvider(nil)                 // silent: setup/not-while-serving
	zap.ReplaceGlobals(zap.NewNop())            // silent: setup/not-while-serving
	mysql.RegisterTLSConfig("x", &tls.Config{}) // silent: setup/not-while-serving
	resolver.SetDefaultScheme("dns")            // silent: setup/not-while-serving
	binding.Validator = nil                     // silent: setup/not-while-serving
	decimal.DivisionPrecision = 2               // silent: setup/not-while-serving

	prometheus.DefaultRegisterer = prometheus.NewRegistry() // silent: setup/not-while-serving
}
