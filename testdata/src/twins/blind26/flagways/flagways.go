// Package flagways audits calls. What decides: on which ways a flag is set, and whether it is set back.
package flagways

import (
	"context"
	"errors"
	"sync"

	"github.com/go-playground/mold/v4"
	"google.golang.org/grpc"
)

type audit struct {
	mu                                 sync.Mutex
	a, b, c, d, e, f                   *mold.Transformer
	hasA, hasB, hasC, hasD, hasE, hasF bool
}

func (x *audit) deferred(ctx context.Context, req any, info *grpc.UnaryServerInfo, next grpc.UnaryHandler) (any, error) {
	x.mu.Lock()
	defer x.mu.Unlock()
	if !x.hasA {
		defer func() { x.hasA = true }()
		x.a = mold.New() // silent
	}
	return next(ctx, x.a.Struct(ctx, req))
}

func (x *audit) setBack(ctx context.Context, req any, info *grpc.UnaryServerInfo, next grpc.UnaryHandler) (any, error) {
	x.mu.Lock()
	defer x.mu.Unlock()
	if !x.hasB {
		x.hasB = true
		defer func() { x.hasB = false }()
		x.b = mold.New() // report
	}
	return next(ctx, x.b.Struct(ctx, req))
}

func (x *audit) afterUse(ctx context.Context, req any, info *grpc.UnaryServerInfo, next grpc.UnaryHandler) (any, error) {
	x.mu.Lock()
	defer x.mu.Unlock()
	if !x.hasC {
		x.c = mold.New() // silent
	}
	if err := x.c.Struct(ctx, req); err != nil {
		x.hasC = true
		return nil, err
	}
	x.hasC = true
	return next(ctx, req)
}

func (x *audit) onlyForEmpty(ctx context.Context, req any, info *grpc.UnaryServerInfo, next grpc.UnaryHandler) (any, error) {
	x.mu.Lock()
	defer x.mu.Unlock()
	if x.hasD {
		return next(ctx, x.d.Struct(ctx, req))
	}
	if req == nil {
		return nil, errors.New("empty")
	}
	x.d = mold.New() // silent
	x.hasD = true
	return next(ctx, x.d.Struct(ctx, req))
}

func (x *audit) never(ctx context.Context, req any, info *grpc.UnaryServerInfo, next grpc.UnaryHandler) (any, error) {
	x.mu.Lock()
	defer x.mu.Unlock()
	if !x.hasE {
		x.e = mold.New() // report
	}
	return next(ctx, x.e.Struct(ctx, req))
}

func (x *audit) setToFalse(ctx context.Context, req any, info *grpc.UnaryServerInfo, next grpc.UnaryHandler) (any, error) {
	x.mu.Lock()
	defer x.mu.Unlock()
	if x.hasF == false {
		x.f = mold.New() // report
		x.hasF = false
	}
	return next(ctx, x.f.Struct(ctx, req))
}

func serve() {
	x := new(audit)
	s := grpc.NewServer(grpc.ChainUnaryInterceptor(x.deferred, x.setBack, x.afterUse, x.onlyForEmpty, x.never, x.setToFalse))
	_ = s.Serve(nil)
}
