// Package lib has services with constructors.
package lib

import (
	"context"

	"github.com/devfeel/mapper"
	"github.com/go-playground/validator/v10"
	jsoniter "github.com/json-iterator/go"
)

type Order struct {
	ID string `validate:"required"`
}

type Repo interface {
	Save(context.Context, *Order) error
}

type OrderService struct {
	repo Repo
	v    *validator.Validate
}

func NewOrderService(r Repo) *OrderService {
	return &OrderService{repo: r, v: validator.New()} // silent
}

func (s *OrderService) Create(ctx context.Context, o *Order) error {
	if err := s.v.StructCtx(ctx, o); err != nil {
		return err
	}
	return s.repo.Save(ctx, o)
}

// Service is what others see.
type Service interface {
	Create(ctx context.Context, o *Order) error
}

type mapped struct {
	Repo
	m mapper.IMapper
}

func NewMapped(r Repo) Service {
	s := mapped{Repo: r}
	s.m = mapper.NewMapper() // silent
	return s
}

func (s mapped) Create(ctx context.Context, o *Order) error {
	var row Order
	if err := s.m.Mapper(o, &row); err != nil {
		return err
	}
	return s.Save(ctx, &row)
}

// Light holds what is shared: to make one costs nothing.
type Light struct {
	api jsoniter.API
	ctx context.Context
}

var api = jsoniter.Config{EscapeHTML: true}.Froze() // silent

func NewLight(ctx context.Context) *Light { return &Light{api, ctx} }

func (l *Light) Encode(o *Order) ([]byte, error) { return l.api.Marshal(o) }

// Heavy makes its own.
func NewHeavy(ctx context.Context) *Light {
	return &Light{jsoniter.Config{SortMapKeys: true}.Froze(), ctx} // silent
}

// Session is bound to its user, and builds where it is used.
type Session struct{ User string }

func (s *Session) Check(o *Order) error {
	return validator.New().Struct(o) // report
}
