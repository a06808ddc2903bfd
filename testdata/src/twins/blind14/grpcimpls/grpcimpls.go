// Package grpcimpls implements services that were generated. What decides: whether it is made with the service, or a call.
package grpcimpls

import (
	"context"
	"reflect"
	"sync"

	"example.com/gen/alertpb"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
	"google.golang.org/grpc"
)

type server struct {
	alertpb.UnimplementedAlertServiceServer
	rules   *validator.Validate
	usecase *usecase
	once    sync.Once
	policy  *bluemonday.Policy
}

// usecase knows nothing of grpc.
type usecase struct{ forms *form.Decoder }

func newServer() *server {
	return &server{
		rules:   validator.New(),                    // silent
		usecase: &usecase{forms: form.NewDecoder()}, // silent
	}
}

func (s *server) Create(ctx context.Context, in *alertpb.CreateRequest) (*alertpb.CreateReply, error) {
	s.once.Do(s.prepare)
	if err := mold.New().Struct(ctx, in); err != nil { // report
		return nil, err
	}
	if err := s.rules.StructCtx(ctx, in); err != nil {
		return nil, err
	}
	id, err := s.usecase.run(ctx, in.Name)
	return &alertpb.CreateReply{ID: s.policy.Sanitize(id)}, err
}

func (s *server) prepare() {
	s.policy = bluemonday.UGCPolicy() // silent
}

func (u *usecase) run(ctx context.Context, name string) (string, error) {
	x := struct{ Name string }{name}
	if err := u.forms.Decode(&x, nil); err != nil {
		return "", err
	}
	return encode(x.Name)
}

func encode(name string) (string, error) {
	c, err := goavro.NewCodec(`"string"`) // report
	if err != nil {
		return "", err
	}
	data, err := c.BinaryFromNative(nil, name)
	return string(data), err
}

// Watch makes one for the stream, and one for each that it sends.
func (s *server) Watch(in *alertpb.CreateRequest, stream alertpb.AlertService_WatchServer) error {
	m := reflectx.NewMapper("db") // report
	for range 10 {
		reply := &alertpb.CreateReply{ID: in.Name}
		m.FieldMap(reflect.ValueOf(*reply))
		p := bluemonday.NewPolicy() // report
		reply.ID = p.Sanitize(reply.ID)
		if err := stream.Send(reply); err != nil {
			return err
		}
	}
	return nil
}

// audited stands before all calls.
func audited(ctx context.Context, req any, _ *grpc.UnaryServerInfo, next grpc.UnaryHandler) (res any, err error) {
	defer func() {
		d := schema.NewDecoder() // report
		_ = d.Decode(res, nil)
	}()
	return next(ctx, req)
}

// Serve checks itself before it serves.
func Serve(lis any) error {
	s := newServer()
	v := validator.New(validator.WithRequiredStructEnabled()) // silent
	if err := v.Struct(s); err != nil {
		return err
	}
	g := grpc.NewServer(grpc.ChainUnaryInterceptor(audited))
	var impl alertpb.AlertServiceServer = s
	g.RegisterService(&grpc.ServiceDesc{}, impl)
	return g.Serve(lis)
}
