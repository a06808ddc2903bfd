// Package lib has the scheme of an operator.
package lib

import (
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
)

// Scheme is shared.
var Scheme = New()

// New makes one with all types.
func New() *runtime.Scheme {
	s := runtime.NewScheme() // silent
	if err := corev1.AddToScheme(s); err != nil {
		panic(err)
	}
	return s
}

// Codecs of the shared scheme.
var Codecs = serializer.NewCodecFactory(Scheme) // silent

// Decode makes both for each object.
func Decode(data []byte, into runtime.Object) error {
	s := runtime.NewScheme() // silent
	_ = corev1.AddToScheme(s)
	return runtime.DecodeInto(serializer.NewCodecFactory(s).UniversalDecoder("v1"), data, into) // report
}

// Deserializer is for a scheme of the caller.
func Deserializer(s *runtime.Scheme) runtime.Decoder {
	return serializer.NewCodecFactory(s).UniversalDeserializer() // silent
}

// Extended makes one with further types.
func Extended(add ...func(*runtime.Scheme) error) (*runtime.Scheme, error) {
	s := runtime.NewScheme() // silent
	for _, f := range add {
		if err := f(s); err != nil {
			return nil, err
		}
	}
	return s, nil
}
