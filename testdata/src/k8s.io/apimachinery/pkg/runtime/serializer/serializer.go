// Package serializer stands in for the library.
package serializer

import "k8s.io/apimachinery/pkg/runtime"

type CodecFactory struct{ scheme *runtime.Scheme }

func NewCodecFactory(scheme *runtime.Scheme) CodecFactory                  { return CodecFactory{scheme} }
func (f CodecFactory) UniversalDeserializer() runtime.Decoder              { return nil }
func (f CodecFactory) UniversalDecoder(versions ...string) runtime.Decoder { return nil }
