// Package impl implements generated server interfaces.
package impl

import (
	"context"

	"request/rpc/generated/gen"

	"github.com/go-playground/validator/v10"
)

type root struct{ v *validator.Validate }

func (r *root) Query() gen.QueryResolver { return &query{r} }

type query struct{ *root }

func (q *query) Alerts(ctx context.Context, name string) ([]string, error) {
	_ = q.v.Var(name, "required")
	return nil, validator.New().Var(name, "required") // want `for every request in \(\*query\).Alerts`
}

type server struct{}

func (s *server) GetPrice(ctx context.Context, request gen.GetPriceRequestObject) (gen.GetPriceResponseObject, error) {
	return nil, validator.New().Var("8080", "numeric") // want `for every request in \(\*server\).GetPrice`
}

func serve() gen.ServerInterface { return gen.NewStrictHandler(&server{}, nil) }

// mockServer is a test double.
type mockServer struct{}

func (s *mockServer) GetPrice(ctx context.Context, request gen.GetPriceRequestObject) (gen.GetPriceResponseObject, error) {
	return nil, validator.New().Var("8080", "numeric")
}

type conn struct{}

func (conn) Exec(ctx context.Context, q string) error { return validator.New().Var("8080", "numeric") }

func queries() *gen.Queries { return gen.New(conn{}) }
