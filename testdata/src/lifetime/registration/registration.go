// Package registration has instances handed to functions of other packages,
// which keep them.
package registration

import (
	"go.mongodb.org/mongo-driver/v2/bson"
	"google.golang.org/grpc"

	"example.com/gen/alertpb"
	"github.com/go-playground/validator/v10"
	"github.com/labstack/echo/v4"
	"k8s.io/apimachinery/pkg/runtime"
	ctrl "sigs.k8s.io/controller-runtime"
)

type server struct {
	alertpb.UnimplementedAlertServiceServer
	v *validator.Validate
}

// These functions get an object and a configuration; what they build is kept.
func Register(s *grpc.Server, cfg any) error {
	v := validator.New()
	alertpb.RegisterAlertServiceServer(s, &server{v: v})
	return v.Struct(cfg)
}

type echoValidator struct{ v *validator.Validate }

func (e *echoValidator) Validate(i any) error { return e.v.Struct(i) }

func Configure(e *echo.Echo, cfg any) error {
	e.Validator = &echoValidator{v: validator.New()}
	return e.Validator.Validate(cfg)
}

func Manager(cfg any) (ctrl.Manager, error) {
	scheme := runtime.NewScheme()
	return ctrl.NewManager(cfg, ctrl.Options{Scheme: scheme})
}

type sink struct{ enc *bson.Encoder }

// What a method of a library is given and nothing else, stays with its object.
func (s *sink) Configure(cfg any) error {
	s.enc.SetRegistry(bson.NewRegistry()) // silent: escape/kept-by-receiver
	return s.enc.Encode(cfg)
}

// The twin: the encoder is of the call.
func Encode(w any, cfg any) error {
	enc := bson.NewEncoder(w)
	enc.SetRegistry(bson.NewRegistry()) // want `bson.NewRegistry builds`
	return enc.Encode(cfg)
}
