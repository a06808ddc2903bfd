// Package logic has objects that a handler makes for one request, with the context of the request and what is shared. What
// decides: whether the instance is of the object of the request, or of what is shared.
package logic

import (
	"context"

	"twins/blind4/gozero/svc"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type LoginReq struct{ Name string }

type LoginLogic struct {
	ctx context.Context
	svc *svc.ServiceContext
	v   *validator.Validate
}

func NewLoginLogic(ctx context.Context, s *svc.ServiceContext) *LoginLogic {
	// Its callers decide: the object may be made for a request, or for good.
	return &LoginLogic{ctx: ctx, svc: s, v: validator.New()} // silent
}

func (l *LoginLogic) Login(req *LoginReq) error { return l.v.StructCtx(l.ctx, req) }

type RegisterLogic struct {
	ctx context.Context
	svc *svc.ServiceContext
}

func NewRegisterLogic(ctx context.Context, s *svc.ServiceContext) *RegisterLogic {
	return &RegisterLogic{ctx, s}
}

func (l *RegisterLogic) Register(req *LoginReq) error {
	// Each call gets data and makes one for it.
	v := validator.New() // report
	return v.Struct(req)
}

func (l *RegisterLogic) Shared(req *LoginReq) error { return l.svc.Validate.Struct(req) }

// Query is made for a request, and makes what it needs when it is asked.
type Query struct {
	dec *schema.Decoder
	svc *svc.ServiceContext
}

func NewQuery(s *svc.ServiceContext) *Query { return &Query{svc: s} }

func (q *Query) decoder() *schema.Decoder {
	if q.dec == nil {
		// Filled once for each Query: whoever makes a Query decides.
		q.dec = schema.NewDecoder() // silent
	}
	return q.dec
}

func (q *Query) Parse(dst any, src map[string][]string) error { return q.decoder().Decode(dst, src) }
