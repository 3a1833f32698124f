# ffmpeg and ImageMagick: aligned blocks, large frames, threads.
set -euo pipefail
ffmpeg -nostdin -v error -f lavfi -i testsrc=size=320x240:rate=25:duration=2 -f lavfi \
    -i sine=frequency=440:duration=2 -threads 2 -c:v mpeg4 -qscale:v 4 -c:a flac -flags +bitexact \
    -fflags +bitexact -y a.mkv
md5sum < a.mkv
ffmpeg -nostdin -v error -i a.mkv -threads 2 -filter_threads 2 \
    -vf 'scale=200:150,hue=s=0,transpose=1,gblur=2' -f framemd5 - | md5sum
ffmpeg -nostdin -v error -i a.mkv -frames:v 3 f%d.png
convert f1.png f2.png f3.png -resize 150% -rotate 33 -blur 0x3 -append -depth 8 rgb:- | md5sum
convert -size 900x700 plasma:fractal -seed 5 -limit memory 2MiB -quantize YIQ -colors 30 -strip p.gif
identify -format '%m %w %h\n' p.gif
