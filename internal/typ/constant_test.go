package typ

import (
	"go/constant"
	"testing"
)

func TestSameConstant(t *testing.T) {
	one, text, yes := constant.MakeInt64(1), constant.MakeString("1"), constant.MakeBool(true)
	for _, tt := range []struct {
		v, w constant.Value
		want bool
	}{
		{one, constant.MakeInt64(1), true},
		{one, constant.ToFloat(constant.MakeFloat64(1)), true},
		{one, constant.MakeInt64(2), false},
		{text, constant.MakeString("1"), true},
		{text, one, false},
		{text, yes, false},
		{yes, text, false},
		{yes, constant.MakeBool(true), true},
		{nil, one, false},
		{one, nil, false},
		{nil, nil, false},
		{constant.MakeUnknown(), constant.MakeUnknown(), false},
	} {
		if got := SameConstant(tt.v, tt.w); got != tt.want {
			t.Errorf("SameConstant(%v, %v) = %t", tt.v, tt.w, got)
		}
	}
}
