// Package zerokits checks requests with a kit of a validator and its words. What decides: whether a kit that is
// asked for its zero value stays what it becomes.
package zerokits

import (
	"context"
	"reflect"

	"github.com/go-playground/validator/v10"
	"google.golang.org/grpc"
)

type kit struct {
	check *validator.Validate
	lang  string
}

func (k kit) empty() bool { return k == kit{} }

type server struct {
	first, second, third, fourth kit
	fifth                        *kit
}

func (s *server) Create(ctx context.Context, req any, info *grpc.UnaryServerInfo, next grpc.UnaryHandler) (any, error) {
	if s.first == (kit{}) {
		s.first = kit{validator.New(), "en"} // silent
	}
	if err := s.first.check.Struct(req); err != nil {
		return nil, err
	}
	return next(ctx, req)
}

func (s *server) Update(ctx context.Context, req any, info *grpc.UnaryServerInfo, next grpc.UnaryHandler) (any, error) {
	k := s.second
	if k == (kit{}) {
		k = kit{validator.New(), "en"} // report
	}
	return next(ctx, k.check.Struct(req))
}

func (s *server) Delete(ctx context.Context, req any, info *grpc.UnaryServerInfo, next grpc.UnaryHandler) (any, error) {
	if k := &s.third; k.empty() {
		*k = kit{check: validator.New(), lang: "de"} // silent
	}
	return next(ctx, s.third.check.Struct(req))
}

func (s *server) Undelete(ctx context.Context, req any, info *grpc.UnaryServerInfo, next grpc.UnaryHandler) (any, error) {
	if reflect.ValueOf(s.fourth).IsZero() {
		k := kit{check: validator.New()} // report
		return next(ctx, k.check.Struct(req))
	}
	return next(ctx, req)
}

func (s *server) Move(ctx context.Context, req any, info *grpc.UnaryServerInfo, next grpc.UnaryHandler) (any, error) {
	if s.fifth == nil || s.fifth.empty() {
		s.fifth = &kit{check: validator.New()} // silent
	}
	return next(ctx, s.fifth.check.Struct(req))
}

func (s *server) Copy(ctx context.Context, req any, info *grpc.UnaryServerInfo, next grpc.UnaryHandler) (any, error) {
	var k kit
	if k.empty() {
		k.check = validator.New() // report
	}
	return next(ctx, k.check.Struct(req))
}
