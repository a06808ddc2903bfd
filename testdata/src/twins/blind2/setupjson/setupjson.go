// Package main registers codecs and rules of libraries, for the process.
package main

import (
	"context"
	"net/http"

	"github.com/IBM/sarama"
	"github.com/asaskevich/govalidator"
	"github.com/aws/aws-lambda-go/events"
	"github.com/aws/aws-lambda-go/lambda"
	"github.com/gin-gonic/gin"
	"github.com/gin-gonic/gin/binding"
	"github.com/go-playground/validator/v10"
	gookit "github.com/gookit/validate"
	jsoniter "github.com/json-iterator/go"
	"github.com/json-iterator/go/extra"
	"github.com/shopspring/decimal"
)

func init() {
	extra.RegisterFuzzyDecoders()                                 // silent
	govalidator.TagMap["sku"] = func(string) bool { return true } // silent
	decimal.DivisionPrecision = 8                                 // silent
	gookit.AddValidator("sku", func(any) bool { return true })    // silent
}

type group struct{}

func (group) Setup(sarama.ConsumerGroupSession) error   { return nil }
func (group) Cleanup(sarama.ConsumerGroupSession) error { return nil }

func (group) ConsumeClaim(s sarama.ConsumerGroupSession, c sarama.ConsumerGroupClaim) error {
	for m := range c.Messages() {
		extra.RegisterFuzzyDecoders() // report
		var v any
		_ = jsoniter.ConfigDefault.Unmarshal(m.Value, &v)
	}
	return nil
}

func onRequest(ctx context.Context, e events.APIGatewayProxyRequest) (events.APIGatewayProxyResponse, error) {
	jsoniter.RegisterTypeEncoderFunc("time.Time", nil, nil) // report
	return events.APIGatewayProxyResponse{StatusCode: 200}, nil
}

func validated(w http.ResponseWriter, r *http.Request) {
	govalidator.TagMap["color"] = func(s string) bool { return s != "" } // report
	_, _ = govalidator.ValidateStruct(r.Header)
}

func divided(w http.ResponseWriter, r *http.Request) {
	decimal.DivisionPrecision = 2 // report
}

func checked(c *gin.Context) {
	gookit.AddValidator("name", func(any) bool { return true }) // report
	c.JSON(200, gookit.New(c.Keys).Validate())
}

type structs struct{ v *validator.Validate }

func (s *structs) ValidateStruct(v any) error { return s.v.Struct(v) }
func (s *structs) Engine() any                { return s.v }

func bound(c *gin.Context) {
	if v, ok := binding.Validator.Engine().(*validator.Validate); ok {
		_ = v.RegisterValidation("late", func(validator.FieldLevel) bool { return true }) // report
	}
	_ = c.ShouldBindJSON(new(any))
}

// Mirrors.
func local(c *gin.Context) {
	g := gookit.New(c.Keys)
	g.AddValidator("own", func(any) bool { return true }) // silent: built elsewhere
	c.JSON(200, g.Validate())
}

func main() {
	if v, ok := binding.Validator.Engine().(*validator.Validate); ok {
		_ = v.RegisterValidation("sku", func(validator.FieldLevel) bool { return true }) // silent
	}
	binding.Validator = &structs{validator.New()}         // silent
	jsoniter.RegisterTypeEncoderFunc("big.Int", nil, nil) // silent
	e := gin.New()
	e.POST("/checked", checked)
	e.POST("/bound", bound)
	e.POST("/local", local)
	http.HandleFunc("/validated", validated)
	http.HandleFunc("/divided", divided)
	lambda.Start(onRequest)
}
