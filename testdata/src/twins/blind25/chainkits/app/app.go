// Package app has a server with a chain of another package. What decides: how often that calls what it is given.
package app

import (
	"context"
	"fmt"
	"regexp"
	"strings"

	"google.golang.org/grpc"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"

	"twins/blind25/chainkits/chain"
)

var std = validator.New() // silent

func check(ctx context.Context, req any) error { return std.StructCtx(ctx, req) }

func checkEach(ctx context.Context, req any) error {
	return validator.New().StructCtx(ctx, req) // report
}

func trims() func(context.Context, any) error {
	return mold.New().Struct // silent
}

func rules(method string) func(any) error {
	v := validator.New() // silent
	v.SetTagName(strings.ToLower(method))
	return v.Struct
}

func tell(method string) {
	re := regexp.MustCompile(`^/[^/]+/`) // report
	fmt.Println(re.ReplaceAllString(method, ""))
}

type hider struct{ r *strings.Replacer }

func (h hider) turn(resp any) any { return h.r.Replace(fmt.Sprint(resp)) }

func Server() *grpc.Server {
	h := hider{strings.NewReplacer("password", "***")} // silent
	return grpc.NewServer(grpc.ChainUnaryInterceptor(
		chain.Tell(tell),
		chain.Check(check),
		chain.Check(checkEach),
		chain.Check(func(ctx context.Context, req any) error {
			t := mold.New() // report
			return t.Struct(ctx, req)
		}),
		chain.CheckWith(trims),
		chain.CheckWith(func() func(context.Context, any) error {
			return validator.New().StructCtx // silent
		}),
		chain.CheckWith(func() func(context.Context, any) error {
			return func(ctx context.Context, req any) error {
				return validator.New().StructCtx(ctx, req) // report
			}
		}),
		chain.CheckBy(rules),
		chain.Turn(h.turn),
		chain.Turn(func(resp any) any {
			return regexp.MustCompile(`\d{16}`).ReplaceAllString(fmt.Sprint(resp), "*") // report
		}),
	))
}
